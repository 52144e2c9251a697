"""The one measure a board row draws: the one this client has answered most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
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
    """Of the measures that give a total the one answered most; None where there is none."""
    moment = Moment(considered.briefing.at, ZoneInfo("UTC"))
    scene = Scene(considered.chart, considered.content, moment)
    for slug in _most_answered_first(considered):
        totals = measured(slug, scene)[-MOST_POINTS:]
        if totals:
            return Measure(slug, tuple(Point(one.at, one.total) for one in totals))
    return None


def _most_answered_first(considered: Considered) -> list[str]:
    """Slugs; the alphabet decides between equals."""
    entries = [entry for kind in ("answers", "score") for entry in considered.chart.of(kind)]
    counted = Counter(entry.body.instrument for entry in entries)
    return sorted(counted, key=lambda slug: (-counted[slug], slug))
