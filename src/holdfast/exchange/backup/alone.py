"""One restore at a time into one database; a process that dies lets the next one begin."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from holdfast.exchange.backup.refused import BackupRefused

LOCK = int.from_bytes(b"holdfast", "big")  # one number for PostgreSQL, which knows it by that
ANOTHER = (
    "Another restore into this database is running; please wait until it has ended. By this one "
    "nothing was restored."
)


@contextmanager
def alone() -> Iterator[None]:
    """Raises ``BackupRefused`` where another is at it, on whichever machine."""
    lock = _alone_in_file if connection.vendor == "sqlite" else _alone_on_server
    with lock():
        yield


@contextmanager
def _alone_on_server() -> Iterator[None]:
    """A transaction of its own holds the lock, so that it is kept behind a bouncer too."""
    apart = connection.copy()
    apart.settings_dict["OPTIONS"].pop("pool", None)
    try:
        apart.set_autocommit(False)
        with apart.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
            if not cursor.fetchone()[0]:
                raise BackupRefused(ANOTHER)
        yield
    finally:
        apart.close()


@contextmanager
def _alone_in_file() -> Iterator[None]:
    path = Path(f"{connection.settings_dict['NAME']}.restoring")
    held = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(held)
        raise BackupRefused(ANOTHER) from None
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(held)
