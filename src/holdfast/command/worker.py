"""`holdfast worker`: does what time does by itself, until it is told to stop."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, Namespace

from holdfast.command.installation import refuse_unready, set_up


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--poll",
        type=float,
        default=2.0,
        metavar="SECONDS",
        help="how long to rest when there is nothing to do (default 2)",
    )
    parser.add_argument(
        "--once", action="store_true", help="do what is due now, then stop; for a timer"
    )


def run(arguments: Namespace) -> int:
    set_up()
    refuse_unready()
    from holdfast.watch.worker import Worker

    worker = Worker(poll_seconds=arguments.poll)
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: worker.stop())
    if arguments.once:
        return answer(worker.once())
    print("The worker is at work; Ctrl-C ends it.", flush=True)
    worker.run()
    return 0


def answer(stumbled: list[str]) -> int:
    """1 where not all that was due could be done, so that a timer notices."""
    if not stumbled:
        return 0
    steps = ", ".join(stumbled)
    print(f"The worker stumbled over {steps}; please look at its log.", file=sys.stderr)
    return 1
