"""A place that takes no byte more, in a sentence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError

from holdfast.exchange.backup.refused import BackupRefused

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FULL_OF_SQLITE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)
FULL_OF_POSTGRESQL = "53100"
ON_SERVER = "the disk of the database server"


@contextmanager
def room_in(place: Path | str, outcome: str) -> Iterator[None]:
    """Raises ``BackupRefused`` where ``place`` is full; the sentence ends with ``outcome``."""
    try:
        yield
    except (OSError, sqlite3.Error, DatabaseError) as trouble:
        if not is_full(trouble):
            raise
        raise BackupRefused(
            f"There is no room left in {place}, or no file may be so large there; please make "
            f"room. {outcome}"
        ) from None


def is_full(trouble: BaseException) -> bool:
    if isinstance(trouble, DatabaseError) and trouble.__cause__:
        return is_full(trouble.__cause__)
    return (
        getattr(trouble, "errno", None) in FULL
        or getattr(trouble, "sqlite_errorcode", None) in FULL_OF_SQLITE
        or getattr(trouble, "sqlstate", None) == FULL_OF_POSTGRESQL
    )
