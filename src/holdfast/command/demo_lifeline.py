"""One part of the demo: a `holdfast` command that ends when the demo itself is no more."""

from __future__ import annotations

import os
import signal
import sys
from threading import Thread


def end_with_the_demo() -> None:
    """Standard input is a pipe whose other end the demo alone holds: it closes when that dies."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    from holdfast.command.main import run

    Thread(target=end_with_the_demo, daemon=True).start()
    raise SystemExit(run(sys.argv[1], sys.argv[2:], is_of_demo=True))
