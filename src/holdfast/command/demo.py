"""`holdfast demo`: an invented practice, served at once on a database of its own."""

from __future__ import annotations

import signal
from argparse import ArgumentParser, Namespace
from threading import Event

from holdfast.command.demo_home import DemoHome, Held
from holdfast.command.serve import refuse_busy

HOST = "127.0.0.1"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument(
        "--fresh", action="store_true", help="make the practice anew; what was written in it goes"
    )


def run(arguments: Namespace) -> int:
    refuse_busy(HOST, arguments.port)
    home, stopping = DemoHome.here(), _until_told()
    with home.held() as held:
        if arguments.fresh:
            home.empty(held)
        home.claim(arguments.port)
        return _show(home, held, arguments.port, stopping)


def _until_told() -> Event:
    """Set by Ctrl-C or SIGTERM."""
    stopping = Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, lambda *_: stopping.set())
    return stopping


def _show(home: DemoHome, held: Held, port: int, stopping: Event) -> int:
    from holdfast.command.demo_mailbox import Mailbox

    with Mailbox(home.mail) as mailbox:
        home.reach_mail(mailbox.port)
        from holdfast.command.demo_making import ready
        from holdfast.command.demo_processes import Parts

        made_at = ready(held)
        if stopping.is_set():
            return 0
        from holdfast.command.demo_words import SILENT, ways_in

        with Parts(HOST, port) as parts:
            is_there = parts.answer(stopping)
            if not stopping.is_set():
                print(ways_in(port, made_at, home.folder) if is_there else SILENT, flush=True)
            return parts.watch(stopping)
