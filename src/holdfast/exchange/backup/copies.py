"""A consistent copy of the database while others write, and the same copy put back.

SQLite is copied as a file by its own means. PostgreSQL is read table by table in one snapshot,
with COPY, so that no program of the server has to be installed here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.db import connection, transaction

Rows = list[tuple[Any, ...]]
Ask = Callable[[str], Rows]

FILE = "database.sqlite3"


@contextmanager
def copied(folder: Path) -> Iterator[Ask]:
    """Copies every table into the folder; within, the copy's own moment can be asked."""
    copy = _copied_sqlite if connection.vendor == "sqlite" else _copied_postgresql
    with copy(folder) as ask:
        yield ask


def put_back(folder: Path, columns: dict[str, list[str]]) -> None:
    """Into a database whose tables are those of the copy; what stands in them goes."""
    if connection.vendor == "sqlite":
        _put_back_sqlite(folder)
    else:
        _put_back_postgresql(folder, columns)


def ask_here(question: str) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return [tuple(row) for row in cursor.fetchall()]


def columns_of(ask: Ask) -> dict[str, list[str]]:
    """The tables and their columns, in order."""
    if connection.vendor == "sqlite":
        found = ask(
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid"
        )
    else:
        found = ask(
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
        )
    columns: dict[str, list[str]] = {}
    for table, column in found:
        columns.setdefault(table, []).append(column)
    return columns


@contextmanager
def _copied_sqlite(folder: Path) -> Iterator[Ask]:
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / FILE)) as copy:
        connection.connection.backup(copy)
        yield lambda question: list(copy.execute(question))


def _put_back_sqlite(folder: Path) -> None:
    connection.ensure_connection()
    _keep_to_owner(connection.settings_dict["NAME"])
    with closing(sqlite3.connect(folder / FILE)) as copy:
        copy.backup(connection.connection)


def _keep_to_owner(name: str) -> None:
    """The file and what SQLite keeps beside it, which begins with the mode of the file."""
    for path in (Path(name + ending) for ending in ("", "-wal", "-shm")):
        with suppress(FileNotFoundError):
            path.chmod(0o600)


@contextmanager
def _copied_postgresql(folder: Path) -> Iterator[Ask]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for table, columns in columns_of(ask_here).items():
            with (
                (folder / table).open("wb") as file,
                cursor.copy(_copy(table, columns, "TO STDOUT")) as rows,
            ):
                for block in rows:
                    file.write(block)
        yield ask_here


@transaction.atomic
def _put_back_postgresql(folder: Path, columns: dict[str, list[str]]) -> None:
    """Foreign keys wait until the end of the transaction, so the order of tables is free."""
    names = ", ".join(connection.ops.quote_name(table) for table in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {names}")
        for table, named in columns.items():
            with (
                (folder / table).open("rb") as file,
                cursor.copy(_copy(table, named, "FROM STDIN")) as rows,
            ):
                while block := file.read(1 << 16):
                    rows.write(block)
        for sentence in _numbered_on(columns):
            cursor.execute(sentence)


def _copy(table: str, columns: list[str], where: str) -> str:
    quote = connection.ops.quote_name
    return f"COPY {quote(table)} ({', '.join(map(quote, columns))}) {where}"


def _numbered_on(columns: dict[str, list[str]]) -> Iterator[str]:
    """Tables that number their rows go on after the last."""
    found = ask_here(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND is_identity = 'YES'"
    )
    for table, column in found:
        if table in columns:
            quoted = connection.ops.quote_name
            yield (
                f"SELECT setval(pg_get_serial_sequence('{quoted(table)}', '{column}'), "
                f"max({quoted(column)})) FROM {quoted(table)}"
            )
