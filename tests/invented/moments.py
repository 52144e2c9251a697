"""Moments at which a demo may be started: mornings, nights, weekends, around the clocks' change."""

from __future__ import annotations

from datetime import UTC, datetime

TUESDAY_MORNING = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 11, 23, 7, 45, tzinfo=UTC)
SATURDAY_NOON = datetime(2026, 7, 18, 19, 0, tzinfo=UTC)
CLOCKS_GO_FORWARD = datetime(2026, 3, 8, 10, 30, tzinfo=UTC)
CLOCKS_GO_BACK = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
NEW_YEAR = datetime(2027, 1, 1, 4, 30, tzinfo=UTC)

MOMENTS = (
    TUESDAY_MORNING,
    SUNDAY_NIGHT,
    SATURDAY_NOON,
    CLOCKS_GO_FORWARD,
    CLOCKS_GO_BACK,
    NEW_YEAR,
)
