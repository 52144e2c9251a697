"""One measure of one client, parted by the first dose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.measures import Measured, measured
from holdfast.kernel.scene import Scene


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
        start = self.starts[number]
        following = self.starts[number + 1 : number + 2]
        return tuple(
            score
            for score in self.since
            if score.at >= start and not (following and score.at >= following[0])
        )


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
