"""Whose turn it is to write into one SQLite file.

SQLite lets a waiting writer look again after ever longer rests, and whoever comes at the right
moment goes first: under load the unlucky wait for seconds. Here they wait their turn.
"""

from __future__ import annotations

import fcntl
import os
from collections import defaultdict
from threading import Lock
from time import monotonic, sleep

# One thread of a process at a time asks the other processes, so asking often costs little.
_BY_FILE: defaultdict[str, Lock] = defaultdict(Lock)
ASKS_AGAIN_SECONDS = 0.0002


class Turn:
    """Taken from ``take`` to ``give``, by one connection; a process that dies gives it back."""

    def __init__(self, file: str, patience_seconds: float) -> None:
        self.path = f"{file}.turn"
        self.patience_seconds = patience_seconds
        self._held: int | None = None

    def __del__(self) -> None:
        self.give()

    def take(self) -> bool:
        """Whether it came in time; without it SQLite's own lock is still to be waited for."""
        until = monotonic() + self.patience_seconds
        if self._held is not None:
            return True
        if not _BY_FILE[self.path].acquire(timeout=self.patience_seconds):
            return False
        self._held = _of_all_processes(self.path, until)
        if self._held is None:
            _BY_FILE[self.path].release()
        return self._held is not None

    def give(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            os.close(held)
            _BY_FILE[self.path].release()


def _of_all_processes(path: str, until: float) -> int | None:
    """A file opened anew belongs to no other process, also after a fork."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return None
    while monotonic() < until:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sleep(ASKS_AGAIN_SECONDS)
        else:
            return file
    os.close(file)
    return None
