"""When something happened on a phone that had to wait: told by how long ago, not by its clock."""

from __future__ import annotations

from datetime import datetime, timedelta

MILLISECOND = timedelta(milliseconds=1)
LONGEST = timedelta(days=30)


def moment_of(waited_ms: int, now: datetime) -> datetime:
    """Never in the future, and no longer ago than a wrong clock can be believed."""
    return now - min(max(waited_ms, 0), LONGEST // MILLISECOND) * MILLISECOND
