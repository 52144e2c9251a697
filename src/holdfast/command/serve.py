"""`holdfast serve`: the pages of this installation."""

from __future__ import annotations

import os
import socket
from argparse import ArgumentParser, Namespace

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

THREADS = 8
HIGHEST_PORT = 65535


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument(
        "--processes", type=int, default=min(os.cpu_count() or 1, 4), help="how many serve at once"
    )


def run(arguments: Namespace) -> int:
    set_up()
    refuse_unready()
    refuse_busy(arguments.host, arguments.port)
    close_database()
    print(f"Holdfast answers at http://{arguments.host}:{arguments.port}/", flush=True)
    serve(arguments.host, arguments.port, arguments.processes)
    return 0


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


def close_database() -> None:
    """The serving processes open their own connections."""
    from django.db import connections

    connections.close_all()


def serve(host: str, port: int, processes: int) -> None:
    """WSGI on threads: each request talks to the database and waits for it."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "holdfast.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    ).serve()
