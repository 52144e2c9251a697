"""One measure of one client, parted by the first dose."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.chart.measures import Measured, measured
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.definition import Definition


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """``before`` and ``since`` the first dose, each oldest first; ``definition`` where the form is
    known. Doses stand in the order in which they began, ``starts`` beside them.
    """

    instrument: str
    definition: Definition | None
    doses: tuple[Entry, ...]
    starts: tuple[datetime, ...]
    before: tuple[Measured, ...]
    since: tuple[Measured, ...]

    @property
    def baseline(self) -> Measured | None:
        """The last score before the first dose."""
        return self.before[-1] if self.before else None

    @property
    def newest(self) -> Measured | None:
        return self.since[-1] if self.since else None

    def worse_by(self, earlier: Measured, later: Measured) -> float:
        """Points by which the later score is worse; below zero where it is better."""
        has_worsened = self.definition is None or self.definition.higher_is == "worse"
        risen = later.total - earlier.total
        return risen if has_worsened else -risen

    def best(self, scores: Iterable[Measured]) -> Measured | None:
        """The best of some scores, and of several the earliest."""
        found: Measured | None = None
        for score in scores:
            if found is None or self.worse_by(found, score) < 0:
                found = score
        return found

    @property
    def since_last_dose(self) -> tuple[Measured, ...]:
        return self.since_dose(len(self.starts) - 1)

    def since_dose(self, number: int) -> tuple[Measured, ...]:
        """The scores since one dose, counted from nought, up to the next."""
        edges = self.starts[number : number + 2]
        places = [bisect_left(self.since, edge, key=_at) for edge in edges]
        return self.since[places[0] :] if len(places) == 1 else self.since[slice(*places)]

    def last_before(self, instant: datetime) -> Measured | None:
        """The last score before an instant, whether before the first dose or since."""
        place = bisect_left(self.since, instant, key=_at)
        if place:
            return self.since[place - 1]
        place = bisect_left(self.before, instant, key=_at)
        return self.before[place - 1] if place else None


def _at(score: Measured) -> datetime:
    return score.at


def trajectory_of(instrument: str, scene: Scene) -> Trajectory:
    definition = scene.content.instruments.get(instrument)
    key = ("trajectory", instrument, definition)
    return scene.chart.once(key, lambda: _trajectory(instrument, definition, scene))


def _trajectory(instrument: str, definition: Definition | None, scene: Scene) -> Trajectory:
    chart = scene.chart
    scores = measured(instrument, scene)
    first = chart.dose_starts[0] if chart.dose_starts else None
    parted = sum(first is None or score.at < first for score in scores)
    return Trajectory(
        instrument=instrument,
        definition=definition,
        doses=chart.doses,
        starts=chart.dose_starts,
        before=scores[:parted],
        since=scores[parted:],
    )
