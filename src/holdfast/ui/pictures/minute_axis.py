"""Minutes after a start, from left to right."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.ui.pictures.letters import width_px

STEPS_MIN = (10, 15, 30, 60, 120, 240, 360, 720, 1440)
HOUR_MIN = 60
GAP_PX = 14


@dataclass(frozen=True, slots=True)
class Tick:
    minute: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteAxis:
    """From the start to ``until_min``."""

    until_min: float
    left: float
    right: float

    def x(self, minute: float) -> float:
        """What lies outside stands at its edge."""
        share = min(max(minute / self.until_min, 0.0), 1.0)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> tuple[Tick, ...]:
        """As many round times as have room."""
        step = next((step for step in STEPS_MIN if self._has_room(step)), STEPS_MIN[-1])
        minutes = range(0, int(self.until_min) + 1, step)
        return tuple(Tick(minute, _label(minute)) for minute in minutes)

    def _has_room(self, step: int) -> bool:
        widest = max(width_px(_label(n * step)) for n in range(int(self.until_min // step) + 1))
        return self.x(step) - self.left >= widest + GAP_PX


def _label(minute: int) -> str:
    if minute == 0:
        return "0"
    if minute % HOUR_MIN == 0:
        return f"{minute // HOUR_MIN} h"
    if minute < HOUR_MIN:
        return f"{minute} min"
    return f"{minute // HOUR_MIN} h {minute % HOUR_MIN}"
