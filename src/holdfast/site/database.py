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
    parsed = urlparse(url)
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
    pool_size = int(options.pop("pool", "8"))
    is_bouncing = options.pop("pgbouncer", "") == "1"
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
        "NAME": unquote(parsed.path.lstrip("/")),
        "USER": unquote(parsed.username or ""),
        "PASSWORD": unquote(parsed.password or ""),
        "HOST": unquote(parsed.hostname or ""),
        "PORT": str(parsed.port or ""),
        "DISABLE_SERVER_SIDE_CURSORS": is_bouncing,
        "CONN_HEALTH_CHECKS": True,  # the pool asks each connection whether it lives
        "OPTIONS": options,
    }
