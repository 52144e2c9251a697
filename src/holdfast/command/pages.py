"""The pages as processes: a parent that loads everything and listens, and children that answer.

WSGI on threads: each request talks to the database and waits for it. The parent touches no request
and replaces a child that dies; what waits to be answered stays with the socket, which is the
parent's (docs/decisions/0029).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication

THREADS = 8
SILENT_SECONDS = 60  # a child that has not moved for so long is replaced
FINISHING_SECONDS = 10  # how long a child may take to finish what it has begun
IN_MEMORY = Path("/dev/shm")  # for signs of life, which must not wait for a full disk


class Pages(BaseApplication):  # type: ignore[misc] # gunicorn is not typed
    def __init__(self, host: str, port: int, processes: int) -> None:
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.processes = processes
        super().__init__()

    def load_config(self) -> None:
        wanted = {
            "bind": self.address,
            "workers": self.processes,
            "worker_class": "gthread",
            "threads": THREADS,
            "preload_app": True,
            "timeout": SILENT_SECONDS,
            "graceful_timeout": FINISHING_SECONDS,
            "worker_tmp_dir": str(IN_MEMORY) if IN_MEMORY.is_dir() else None,
            "control_socket_disable": True,  # it is a thread of the parent, which forks
            "loglevel": "warning",
            "on_starting": speak_as_the_pages_do,
            "when_ready": say_where,
        }
        for name, value in wanted.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """In the parent, before anything is listened to or forked."""
        from holdfast.site.warm import close_what_is_open, warm
        from holdfast.site.wsgi import application

        warm()
        close_what_is_open()
        return application


def speak_as_the_pages_do(parent: Any) -> None:
    """One handler for all, which lets no address and no word of a person through."""
    parent.log.error_log.handlers.clear()
    parent.log.error_log.propagate = True


def say_where(parent: Any) -> None:
    print(f"Holdfast answers at http://{parent.address[0][0]}:{parent.address[0][1]}/", flush=True)
