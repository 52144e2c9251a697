"""A day, a month, a year or a moment: time as precisely as people know it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, tzinfo

YEARS = range(1900, 2200)
"""The years in which a life and its care can lie; any other is a slip of the pen."""

_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")


class When:
    """From the first to the last day it can have been; ``moment`` where the hour is known.

    A plain class, not a dataclass: msgspec would read a dataclass from an object, and people
    write a string.
    """

    __slots__ = ("first", "last", "moment")

    def __init__(self, first: date, last: date, moment: datetime | None = None) -> None:
        self.first = first
        self.last = last
        self.moment = moment

    def day_in(self, zone: tzinfo) -> date:
        """The first day it can be: a day is the same in every zone, a moment is not."""
        return self.moment.astimezone(zone).date() if self.moment else self.first

    def start(self, zone: tzinfo) -> datetime:
        """The first instant it can be, in ``zone`` where only the day is known."""
        return self.moment or datetime(
            self.first.year, self.first.month, self.first.day, tzinfo=zone
        )

    def end(self, zone: tzinfo) -> datetime:
        """The instant when it is certainly over: the moment, or the end of the last day."""
        if self.moment:
            return self.moment
        after = self.last + timedelta(days=1)
        return datetime(after.year, after.month, after.day, tzinfo=zone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    @property
    def _parts(self) -> tuple[date, date, datetime | None]:
        return (self.first, self.last, self.moment)

    def __str__(self) -> str:
        if self.moment:
            return self.moment.isoformat()
        if self.first == self.last:
            return self.first.isoformat()
        return self.first.isoformat()[: 7 if self.first.month == self.last.month else 4]


def parse(text: str) -> When:
    """Read ISO 8601: a year, a month, a day, or a moment with its offset.

    Raises ValueError, with a sentence, for anything else.
    """
    try:
        found = _parsed(text)
    except (TypeError, ValueError) as error:
        raise ValueError(
            "this is no year, month, day or moment such as 2026, 2026-11, 2026-11-23 or "
            "2026-11-23T10:00:00-08:00"
        ) from error
    check_year(found.first)
    return found


def check_year(day: date) -> None:
    """Raises ValueError, with a sentence, for a year that cannot be meant."""
    if day.year not in YEARS:
        raise ValueError(
            f"{day.year:04} cannot be the year; write one from {YEARS[0]} to {YEARS[-1]}"
        )


def _parsed(text: str) -> When:
    partial = _YEAR_OR_MONTH.fullmatch(text)
    if partial:
        return _span(int(partial[1]), int(partial[2]) if partial[2] else None)
    if len(text) == len("2026-11-23"):
        day = date.fromisoformat(text)
        return When(day, day)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("A time needs its offset from UTC, such as 2026-11-23T10:00:00-08:00.")
    return When(moment.date(), moment.date(), moment)


def _span(year: int, month: int | None) -> When:
    if month is None:
        return When(date(year, 1, 1), date(year, 12, 31))
    _, days = monthrange(year, month)
    return When(date(year, month, 1), date(year, month, days))
