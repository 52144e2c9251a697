"""A concentration over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

MINUTES_AN_HOUR = 60
STEPS_A_MINUTE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """``ng_per_ml`` at each of ``minutes``, ascending from 0.

    ``auc_ng_h_per_ml`` goes to ``auc_to_h``, or where that is None without end.
    """

    minutes: tuple[float, ...]
    ng_per_ml: tuple[float, ...]
    auc_ng_h_per_ml: float
    half_life_h: float
    auc_to_h: float | None = None

    @property
    def peak(self) -> tuple[float, float]:
        """Its minute and its height."""
        height = max(self.ng_per_ml)
        return self.minutes[self.ng_per_ml.index(height)], height


def grid(hours: float, turns_min: Iterable[float] = ()) -> tuple[float, ...]:
    """Every half minute, and the minutes at which the curve turns sharply."""
    halves = (n / STEPS_A_MINUTE for n in range(int(hours * MINUTES_AN_HOUR * STEPS_A_MINUTE) + 1))
    return tuple(sorted({*halves, *turns_min}))


def area(minutes: tuple[float, ...], heights: tuple[float, ...], to_h: float) -> float:
    """By trapezoids up to ``to_h``, in units of height times hours."""
    corners = pairwise(zip(minutes, heights, strict=True))
    return sum(
        (late - early) / MINUTES_AN_HOUR * (high + low) / 2
        for (early, high), (late, low) in corners
        if late <= to_h * MINUTES_AN_HOUR
    )
