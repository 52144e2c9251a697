"""The one measure a board row draws: the one this client has answered most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.kernel.measures import measured
from holdfast.kernel.moment import Moment
from holdfast.kernel.scene import Scene
from holdfast.record.briefing import Considered

MOST_POINTS = 24


@dataclass(frozen=True, slots=True)
class Point:
    at: datetime
    total: float


@dataclass(frozen=True, slots=True)
class Measure:
    """Totals of one instrument, oldest first."""

    instrument: str
    points: tuple[Point, ...]


def main_measure(considered: Considered) -> Measure | None:
    """The measure with most totals, the slug deciding between equals; None where there is none."""
    slug = _most_answered(considered)
    if slug is None:
        return None
    moment = Moment(considered.briefing.at, ZoneInfo("UTC"))
    totals = measured(slug, Scene(considered.chart, considered.content, moment))
    return Measure(slug, tuple(Point(one.at, one.total) for one in totals[-MOST_POINTS:]))


def _most_answered(considered: Considered) -> str | None:
    entries = [entry for kind in ("answers", "score") for entry in considered.chart.of(kind)]
    counted = Counter(entry.body.instrument for entry in entries)
    return min(counted, key=lambda slug: (-counted[slug], slug), default=None)
