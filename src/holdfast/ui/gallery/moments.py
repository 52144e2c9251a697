"""One invented autumn, so that all pictures tell the same story."""

from __future__ import annotations

from datetime import UTC, datetime


def on(month: int, day: int, hour: int = 9, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


NOW = on(11, 24)
