"""Minutes of a practice's staffed hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holdfast.people.hours import DAYS
from holdfast.people.models import Practice

DAYS_AHEAD = 15


def after(start: datetime, minutes: float, practice: Practice) -> datetime:
    """When ``minutes`` staffed minutes have gone by since ``start``.

    Where a fortnight does not hold that many, every minute counts: an alert never waits for nobody.
    """
    left = timedelta(minutes=minutes)
    for opens, closes in _shifts(start, practice):
        begins = max(start, opens)
        if begins + left <= closes:
            return begins + left
        left -= max(timedelta(), closes - begins)
    return start + timedelta(minutes=minutes)


def _shifts(start: datetime, practice: Practice) -> Iterator[tuple[datetime, datetime]]:
    zone = ZoneInfo(practice.time_zone)
    first = start.astimezone(zone).date()
    for day in (first + timedelta(days=ahead) for ahead in range(-1, DAYS_AHEAD)):
        shift = practice.staffed_hours.get(DAYS[day.weekday()])
        if shift:
            yield _shift(day, shift[0], shift[1], zone)


def _shift(day: date, opens: str, closes: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """A shift that closes no later than it opens goes past midnight."""
    last = day if closes > opens else day + timedelta(days=1)
    return _clock(day, opens, zone), _clock(last, closes, zone)


def _clock(day: date, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=zone).astimezone(UTC)
