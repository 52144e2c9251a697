"""Reading the clock: the only place that does."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

from holdfast.clock.moved import moved_by


def now() -> datetime:
    return true_now() + moved_by()


def today_in(zone: tzinfo) -> date:
    return now().astimezone(zone).date()


def true_now() -> datetime:
    return datetime.now(UTC)
