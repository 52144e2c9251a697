"""A tiny trajectory with its doses beneath, for a row of the board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from holdfast.ui.pictures.axis import TimeAxis

WIDTH = 132
HEIGHT = 44
TOP, BOTTOM = 6.0, 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """``says`` tells in words what the line shows: it is what a screen reader reads."""

    path: str
    doses: tuple[float, ...]
    last_x: float | None
    last_y: float | None
    says: str
    width: int = WIDTH
    height: int = HEIGHT


def sparkline(
    points: Sequence[tuple[datetime, float]],
    *,
    lowest: float,
    highest: float,
    doses: Sequence[datetime] = (),
    says: str,
) -> Sparkline | None:
    """``points`` are (at, value) in any order; with no point there is no picture."""
    if not points:
        return None
    along = sorted(points)
    moments = [at for at, _value in along] + list(doses)
    axis = TimeAxis(start=min(moments), end=max(moments), left=4, right=WIDTH - 8)
    corners = [(axis.x(at), _y(value, lowest, highest)) for at, value in along]
    return Sparkline(
        path="M" + "L".join(f"{x} {y}" for x, y in corners) if len(corners) > 1 else "",
        doses=tuple(axis.x(at) for at in sorted(doses)),
        last_x=corners[-1][0],
        last_y=corners[-1][1],
        says=says,
    )


def _y(value: float, lowest: float, highest: float) -> float:
    share = (value - lowest) / ((highest - lowest) or 1)
    return round(BOTTOM - min(max(share, 0.0), 1.0) * (BOTTOM - TOP), 1)
