"""Where a drill restores: a home and a database of its own, gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import uuid4

from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    import psycopg

FOLDER = "holdfast-drill-"
DATABASE = "holdfast_drill_"
# Scratch databases of this user in which nobody is: a drill that lives is in its own.
LEFT = f"""
    SELECT datname FROM pg_database
    WHERE datname ~ '^{DATABASE}[0-9a-f]{{32}}$' AND pg_get_userbyid(datdba) = current_user
    AND datname NOT IN (SELECT datname FROM pg_stat_activity WHERE datname IS NOT NULL)
    ORDER BY datname
"""
NOT_OF_LIBPQ = ("pool", "pgbouncer")
NOT_HANDED_ON = ("DATABASE_URL_FILE", "HOLDFAST_ERASED_LIST")
NO_LEAVE = (
    "The database server did not let this user make a scratch database; please give the user "
    "CREATEDB, or restore on another machine."
)
NO_FOLDER = (
    "No folder for temporary files takes a file; please make room there, or name another in TMPDIR."
)
NOT_MADE = "The database server made no scratch database for the drill; its log says why."


@dataclass(frozen=True, slots=True)
class Place:
    """``database`` is the name of the scratch database, or the scratch home for SQLite."""

    database: str
    environment: dict[str, str]


@contextmanager
def scratch_place(url: str, key: Path) -> Iterator[Place]:
    """With the key of this installation; nothing leads from it to the real database."""
    from holdfast.exchange.backup.scratch import scratch

    handed_on = {name: said for name, said in os.environ.items() if name not in NOT_HANDED_ON}
    with scratch(folders(), FOLDER) as home, scratch_database(url) as named:
        own = {"HOLDFAST_HOME": str(home), "HOLDFAST_KEY_FILE": str(key.absolute())}
        address = at_database(url, named) if named else ""
        yield Place(named or str(home), {**handed_on, **own, "DATABASE_URL": address})


def folders() -> Path:
    """Where scratch homes are made; raises ``Refusal`` where no file can be made at all."""
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:
        raise Refusal(NO_FOLDER) from None


@contextmanager
def scratch_database(url: str) -> Iterator[str]:
    """Its name; empty for SQLite, whose file then lies in the scratch home."""
    if not url.startswith("postgres"):
        yield ""
        return
    import psycopg

    named = f"{DATABASE}{uuid4().hex}"
    with server(url) as asked:
        for (left,) in asked.execute(LEFT).fetchall():
            with suppress(psycopg.Error):  # somebody else may take it away at the same moment
                asked.execute(_about("DROP DATABASE {}", left))
        _make(asked, named)
    with _held(at_database(url, named)):
        try:
            yield named
        finally:
            with server(url) as asked:
                asked.execute(_about("DROP DATABASE {} WITH (FORCE)", named))


def server(url: str) -> psycopg.Connection[Any]:
    """A connection to the real database, for making others beside it and nothing else."""
    import psycopg

    from holdfast.site.silent_database import why_silent

    try:
        return psycopg.connect(for_libpq(url), autocommit=True)
    except psycopg.Error as trouble:
        raise Refusal(why_silent(trouble)) from None


def for_libpq(url: str) -> str:
    """Without what only Holdfast understands."""
    return _rewritten(url, urlsplit(url).path, NOT_OF_LIBPQ)


def at_database(url: str, named: str) -> str:
    """The same server, and another database."""
    return _rewritten(url, f"/{named}", ("dbname",))


def _rewritten(url: str, path: str, without: tuple[str, ...]) -> str:
    """``urlunsplit`` would take the slashes from an address without a host."""
    parts = urlsplit(url)
    query = urlencode([one for one in parse_qsl(parts.query) if one[0] not in without])
    return f"{parts.scheme}://{parts.netloc}{path}" + (f"?{query}" if query else "")


def _make(asked: psycopg.Connection[Any], named: str) -> None:
    import psycopg

    try:
        asked.execute(_about("CREATE DATABASE {}", named))
    except psycopg.errors.InsufficientPrivilege:
        raise Refusal(NO_LEAVE) from None
    except psycopg.Error:
        raise Refusal(NOT_MADE) from None


@contextmanager
def _held(url: str) -> Iterator[None]:
    """As long as the drill lives somebody is in its database, which shows that it is not left."""
    import psycopg

    held = psycopg.connect(for_libpq(url))
    try:
        held.execute("SELECT 1")
        yield
    finally:
        with suppress(psycopg.Error):
            held.close()


def _about(sentence: str, named: str) -> psycopg.sql.Composed:
    from psycopg import sql

    return sql.SQL(sentence).format(sql.Identifier(named))
