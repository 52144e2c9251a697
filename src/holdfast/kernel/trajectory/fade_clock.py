"""How long the benefit of a dose has lasted in this very person, and whether that is over now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.trajectory.gain import Gain, gains_of
from holdfast.kernel.trajectory.trajectory import trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FadeClock:
    """``fades`` are the gains that were seen to be lost, ``needed`` of them before anything is
    said. The loss lies somewhere before the score that shows it, so the spans are upper bounds.
    """

    last_dose_at: datetime
    fades: tuple[Gain, ...]
    needed: int

    @property
    def lacking(self) -> int:
        return max(self.needed - len(self.fades), 0)

    @property
    def spans(self) -> tuple[timedelta, ...]:
        """From the dose to its loss, shortest first."""
        return tuple(sorted(fade.lasted for fade in self.fades if fade.lasted))

    @property
    def shortest(self) -> timedelta:
        return self.spans[0]

    @property
    def median(self) -> timedelta:
        return timedelta(seconds=median(span.total_seconds() for span in self.spans))

    @property
    def longest(self) -> timedelta:
        return self.spans[-1]


def fade_clock(instrument: str, scene: Scene) -> FadeClock | None:
    """None before the first dose."""
    if not scene.chart.doses:
        return None
    rule = scene.content.trajectory.fade
    key = ("fade clock", instrument, scene.content.instruments.get(instrument), rule.id)
    return scene.chart.once(key, lambda: _clock(instrument, scene))


def _clock(instrument: str, scene: Scene) -> FadeClock:
    rule = scene.content.trajectory.fade
    gains = gains_of(trajectory_of(instrument, scene), rule)
    return FadeClock(
        last_dose_at=scene.chart.dose_starts[-1],
        fades=tuple(gain for gain in gains if gain.lost),
        needed=int(rule.least_doses.value),
    )
