"""DATABASE_URL, read into what Django wants to know of a database."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import ParseResult, parse_qsl, unquote, urlparse

# WAL lets readers and one writer work side by side; FULL waits for the disk, because an
# answer is only acknowledged once its alarm is safe (docs/decisions/0004-sign-in.md).
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY"
BUSY_SECONDS = 20
# A pool that waits ever longer between tries would be back long after the database is.
GIVE_UP_SECONDS = 4
POOL_SECONDS = 10
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
CODES = (
    "If the password holds one of : / @ ? # [ ] or %, please write it as %3A %2F %40 %3F %23 %5B "
    "%5D or %25."
)


class DatabaseNotUnderstood(ValueError):
    """The address of the database names something Holdfast cannot use."""


def database(url: str | None, home: Path) -> dict[str, Any]:
    """Django's settings for one database.

    ``url`` is ``sqlite:///path`` or ``postgresql://user:password@host:port/name``;
    ``?pool=N`` sets how many connections a process keeps, ``?pgbouncer=1`` suits one in between,
    anything else is handed to libpq. Without it a file in ``home`` is used.
    """
    if not url:
        return sqlite(str(home / "holdfast.sqlite3"))
    try:
        parsed = urlparse(url)
    except ValueError:
        raise DatabaseNotUnderstood(f"DATABASE_URL could not be read. {CODES}") from None
    if parsed.scheme == "sqlite":
        return sqlite(unquote(parsed.path.removeprefix("/")) or ":memory:")
    if parsed.scheme in {"postgres", "postgresql"}:
        return postgresql(parsed)
    raise DatabaseNotUnderstood(
        "DATABASE_URL begins with a word Holdfast does not know; "
        "use sqlite:///file or postgresql://user:password@host/name."
    )


def sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "holdfast.site.sqlite",
        "NAME": name,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": BUSY_SECONDS,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def postgresql(parsed: ParseResult) -> dict[str, Any]:
    options: dict[str, Any] = dict(parse_qsl(parsed.query))
    pool_size = _pool_size(options.pop("pool", "8"))
    is_bouncing = options.pop("pgbouncer", "") == "1"
    _refuse_unknown(options)
    if is_bouncing:
        options["prepare_threshold"] = None
    else:
        options.setdefault("options", "-c synchronous_commit=on")
    options["pool"] = {
        "min_size": 1,
        "max_size": pool_size,
        "timeout": POOL_SECONDS,
        "reconnect_timeout": GIVE_UP_SECONDS,
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _name(parsed),
        "USER": unquote(parsed.username or ""),
        "PASSWORD": unquote(parsed.password or ""),
        "HOST": unquote(parsed.hostname or ""),
        "PORT": _port(parsed),
        "DISABLE_SERVER_SIDE_CURSORS": is_bouncing,
        "CONN_HEALTH_CHECKS": True,  # the pool asks each connection whether it lives
        "OPTIONS": options,
    }


def _name(parsed: ParseResult) -> str:
    name = unquote(parsed.path.lstrip("/"))
    if not name:
        raise DatabaseNotUnderstood(
            "DATABASE_URL names no database; its name stands at the end, as …@host:5432/holdfast."
        )
    return name


def _port(parsed: ParseResult) -> str:
    try:
        return str(parsed.port or "")
    except ValueError:  # its text may hold a piece of the password
        raise DatabaseNotUnderstood(
            f"The port in DATABASE_URL is no number from 0 to 65535. {CODES}"
        ) from None


def _pool_size(given: str) -> int:
    if not (given.isascii() and given.isdigit() and int(given)):
        raise DatabaseNotUnderstood(
            "pool= in DATABASE_URL is a whole number from 1, as 8; please correct it."
        )
    return int(given)


def _refuse_unknown(options: dict[str, Any]) -> None:
    from psycopg import ProgrammingError
    from psycopg.conninfo import make_conninfo

    if options.get("sslmode", "prefer") not in SSL_MODES:
        raise DatabaseNotUnderstood(
            f"sslmode= in DATABASE_URL is one of {', '.join(SSL_MODES)}; please correct it."
        )
    try:
        make_conninfo("", **options)
    except ProgrammingError:
        raise DatabaseNotUnderstood(
            f"What stands after ? in DATABASE_URL is no setting of PostgreSQL. {CODES}"
        ) from None
