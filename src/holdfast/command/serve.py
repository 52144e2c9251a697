"""`holdfast serve`: the pages of this installation."""

from __future__ import annotations

import os
import socket
import sys
from argparse import ArgumentParser, Namespace

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

HIGHEST_PORT = 65535


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument(
        "--processes", type=int, default=min(os.cpu_count() or 1, 4), help="how many serve at once"
    )


def run(arguments: Namespace) -> int:
    refuse_no_process(arguments.processes)
    set_up()
    refuse_unready()
    name_misspelt()
    name_no_second_list()
    refuse_busy(arguments.host, arguments.port)
    from holdfast.command.pages import Pages

    Pages(arguments.host, arguments.port, arguments.processes).run()
    return 0


def refuse_no_process(count: int) -> None:
    """Raises ``Refusal`` where nobody would answer."""
    if count < 1:
        raise Refusal("At least one process serves; please give --processes 1 or more.")


def name_misspelt() -> None:
    """What `check` says of names that set nothing; it serves all the same."""
    from holdfast.site.checks import names_are_known

    for one in names_are_known():
        print(one.msg, file=sys.stderr, flush=True)


def name_no_second_list() -> None:
    """Here and not in `check` alone: a service may write in fewer places than whoever asks that."""
    from holdfast.command.check_left import no_second_list

    for sentence in no_second_list():
        print(sentence, file=sys.stderr, flush=True)


def refuse_busy(host: str, port: int) -> None:
    """Raises ``Refusal`` when somebody else listens there, or nobody may."""
    if not 0 < port <= HIGHEST_PORT:
        raise Refusal(f"A port is a number from 1 to {HIGHEST_PORT}; please choose another.")
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError):
            raise Refusal(
                f"Port {port} is in use or cannot be used here; please choose another with --port."
            ) from None
