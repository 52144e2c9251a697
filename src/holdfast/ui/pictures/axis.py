"""Time from left to right, and the months beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.dateformat import format as in_words

from holdfast.ui.pictures.labels import Label, Wanted, place
from holdfast.ui.pictures.letters import width_px

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """Maps moments onto pixels; a span of no length stands in the middle."""

    start: datetime
    end: datetime
    left: float
    right: float

    def x(self, at: datetime) -> float:
        """Where ``at`` stands; what lies outside the span stands at its edge."""
        span = (self.end - self.start).total_seconds()
        share = (at - self.start).total_seconds() / span if span > 0 else 0.5
        return round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left), 1)


def months(axis: TimeAxis, *also: Wanted) -> tuple[Label, ...]:
    """The names of as many months as have room; January carries its year. ``also`` goes first."""
    firsts = list(_firsts(axis.start, axis.end))
    every = _every(axis, len(firsts))
    wanted = [
        Wanted(text=_name(first), at_x=axis.x(first), weight=first.month == 1)
        for index, first in enumerate(firsts)
        if index % every == 0 or first.month == 1
    ]
    return place([*also, *wanted], left=axis.left - 14, right=axis.right + 14, rows=1)


def _name(first: datetime) -> str:
    return in_words(first, "Y" if first.month == 1 else "M")


def _every(axis: TimeAxis, count: int) -> int:
    room = width_px("Mmm") + 20
    fits = max(1, int((axis.right - axis.left) // room))
    return max(1, -(-count // fits))


def _firsts(start: datetime, end: datetime) -> Iterator[datetime]:
    months_on = start.year * MONTHS_A_YEAR + start.month - 1
    while True:
        months_on += 1
        year, month = months_on // MONTHS_A_YEAR, months_on % MONTHS_A_YEAR + 1
        first = start.replace(
            year=year, month=month, day=1, hour=0, minute=0, second=0, microsecond=0
        )
        if first > end:
            return
        yield first
