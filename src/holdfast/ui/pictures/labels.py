"""Sets labels along a line so that none covers another; the least important go without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from holdfast.ui.pictures.letters import width_px

GAP_PX = 12.0
LEADER_PX = 5.0
STRONG = 1.08  # how much wider the stronger letters are


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A label that points at ``at_x``; the heavier is set first."""

    text: str
    at_x: float
    weight: int = 0
    is_strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label that found room: its left edge, its row (0 is nearest to the line), its target."""

    text: str
    x: float
    width: float
    row: int
    at_x: float
    is_strong: bool = False

    @property
    def right(self) -> float:
        return self.x + self.width


def place(wanted: Iterable[Wanted], *, left: float, right: float, rows: int) -> tuple[Label, ...]:
    """The labels that fit between ``left`` and ``right`` in ``rows`` rows, from left to right."""
    placed: list[Label] = []
    for one in sorted(wanted, key=lambda w: (-w.weight, w.at_x)):
        label = _first_free(one, placed, left, right, rows)
        if label is not None:
            placed.append(label)
    return tuple(sorted(placed, key=lambda label: (label.at_x, label.row)))


def _first_free(
    one: Wanted, placed: Sequence[Label], left: float, right: float, rows: int
) -> Label | None:
    places = _places(one, left, right)
    free = (
        label
        for row in range(rows)
        for label in (replace(place, row=row) for place in places)
        if not any(clash(label, other) for other in placed)
    )
    return next(free, None)


def _places(one: Wanted, left: float, right: float) -> tuple[Label, ...]:
    """The label over its target, beginning at it, ending at it; none where it is too long."""
    width = width_px(one.text) * (STRONG if one.is_strong else 1)
    if not one.text or width > right - left:
        return ()
    wanted = (one.at_x - width / 2, one.at_x - LEADER_PX, one.at_x + LEADER_PX - width)
    return tuple(
        Label(
            text=one.text,
            x=min(max(x, left), right - width),
            width=width,
            row=0,
            at_x=one.at_x,
            is_strong=one.is_strong,
        )
        for x in wanted
    )


def clash(one: Label, other: Label) -> bool:
    """Whether two labels touch, or the lower stands on the line that leads to the higher."""
    if one.row == other.row:
        return one.x < other.right + GAP_PX and other.x < one.right + GAP_PX
    low, high = sorted((one, other), key=lambda label: label.row)
    return low.x - LEADER_PX < high.at_x < low.right + LEADER_PX
