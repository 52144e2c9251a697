"""When somebody of the practice is at work, in the practice's own time zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holdfast.people.models import Practice

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_AHEAD = 8  # a week and today again: hours repeat weekly


def is_staffed(practice: Practice, at: datetime) -> bool:
    """Is ``at`` within the staffed hours? The opening minute is, the closing one is not."""
    today = at.astimezone(ZoneInfo(practice.time_zone)).date()
    hours = _hours(practice, today)
    return hours is not None and hours[0] <= at < hours[1]


def next_staffed_at(practice: Practice, at: datetime) -> datetime | None:
    """The first moment from ``at`` on that is staffed; ``None`` when no hours are set."""
    today = at.astimezone(ZoneInfo(practice.time_zone)).date()
    for ahead in range(DAYS_AHEAD):
        hours = _hours(practice, today + timedelta(days=ahead))
        if hours and at < hours[1]:
            return max(at, hours[0])
    return None


def next_unstaffed_at(practice: Practice, at: datetime) -> datetime:
    """The first moment from ``at`` on at which nobody is at work: itself, or when it closes."""
    hours = _hours(practice, at.astimezone(ZoneInfo(practice.time_zone)).date())
    return hours[1] if hours and hours[0] <= at < hours[1] else at


def _hours(practice: Practice, on: date) -> tuple[datetime, datetime] | None:
    wanted = practice.staffed_hours.get(DAYS[on.weekday()])
    if not wanted:
        return None
    zone = ZoneInfo(practice.time_zone)
    opens, closes = (datetime.combine(on, time.fromisoformat(one), zone) for one in wanted)
    return opens, closes
