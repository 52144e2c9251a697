"""The mark of a restore that was begun and is not finished.

It is a table in the database itself, where every machine sees it: it stands before anything is put
back, comes with the data, and goes with the last of what a restore has to do.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

TABLE = "holdfast_restore_under_way"
MAKE = f"CREATE TABLE IF NOT EXISTS {TABLE} (is_under_way integer)"
NOT_FINISHED = (
    "A restore was begun and is not finished; unless it is still running, please run "
    "`holdfast restore` again with the same backup and list."
)


def is_under_way() -> bool:
    return TABLE in connection.introspection.table_names()


def begin() -> None:
    _say(MAKE)


def mark_copy(file: Path) -> None:
    """A copy of SQLite takes the place of the whole file, so it carries the mark as well."""
    with closing(sqlite3.connect(file)) as copy, copy:
        copy.execute(MAKE)


def end() -> None:
    _say(f"DROP TABLE {TABLE}")


def _say(sentence: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sentence)
