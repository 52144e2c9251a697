"""The clock that all processes share: the database's own, moved as everybody's."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import connection

from holdfast.clock import moved_by

# Of this instant, not of the transaction's beginning. SQLite asks the machine it runs on.
ASKED = {
    "postgresql": "SELECT clock_timestamp()",
    "sqlite": "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')",
}


def database_now() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute(ASKED[connection.vendor])
        (now,) = cursor.fetchone()
    if isinstance(now, datetime):
        return now.astimezone(UTC) + moved_by()
    return datetime.fromisoformat(now).replace(tzinfo=UTC) + moved_by()
