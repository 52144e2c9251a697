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
        stumbled = worker.once()
        return answer(stumbled, "" if stumbled else not_taken())
    print("The worker is at work; Ctrl-C ends it.", flush=True)
    worker.run()
    return 0


def not_taken() -> str:
    """What the mail server's trouble keeps back after this turn, in a sentence."""
    from holdfast import post

    found = post.failing(times=1)
    if found is None:
        return ""
    kinds = ", ".join(found.errors)
    return f"{found.count} of the messages to people were not taken ({kinds}) and are tried again."


def answer(stumbled: list[str], not_taken: str = "") -> int:
    """1 where not all that was due could be done, so that a timer notices."""
    steps = ", ".join(stumbled)
    over = f"The worker stumbled over {steps}; please look at its log." if stumbled else ""
    for trouble in filter(None, (over, not_taken)):
        print(trouble, file=sys.stderr)
    if over or not_taken:
        return 1
    print("The worker did what was due, and has ended.")
    return 0
