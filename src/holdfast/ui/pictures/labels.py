"""Sets labels along a line so that none covers another; the least important go without."""

from __future__ import annotations

from bisect import bisect_right, insort
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


class _Row:
    """What stands in one row, from left to right, by the places where something else may begin.

    ``ends`` are right edges with the gap, ``reaches`` right edges with the room that a line to a
    higher label needs, ``targets`` what the labels of the row point at.
    """

    def __init__(self) -> None:
        self.lefts: list[float] = []
        self.ends: list[float] = []
        self.reaches: list[float] = []
        self.targets: list[float] = []

    def take(self, label: Label) -> None:
        place = bisect_right(self.lefts, label.x)
        self.lefts.insert(place, label.x)
        self.ends.insert(place, label.right + GAP_PX)
        self.reaches.insert(place, label.right + LEADER_PX)
        insort(self.targets, label.at_x)

    def has_room(self, label: Label) -> bool:
        following = bisect_right(self.ends, label.x)
        return following == len(self.ends) or self.lefts[following] >= label.right + GAP_PX

    def lets_through(self, at_x: float) -> bool:
        """Whether the line to a label above it meets no label here."""
        following = bisect_right(self.reaches, at_x)
        return following == len(self.reaches) or self.lefts[following] - LEADER_PX >= at_x

    def leads_past(self, label: Label) -> bool:
        """Whether no line to a label of this row meets one below it."""
        following = bisect_right(self.targets, label.x - LEADER_PX)
        is_last = following == len(self.targets)
        return is_last or self.targets[following] >= label.right + LEADER_PX


def place(wanted: Iterable[Wanted], *, left: float, right: float, rows: int) -> tuple[Label, ...]:
    """The labels that fit between ``left`` and ``right`` in ``rows`` rows, from left to right."""
    placed: list[Label] = []
    taken = [_Row() for _ in range(rows)]
    for one in sorted(wanted, key=lambda w: (-w.weight, w.at_x)):
        label = _first_free(one, taken, left, right)
        if label is not None:
            taken[label.row].take(label)
            placed.append(label)
    return tuple(sorted(placed, key=lambda label: (label.at_x, label.row)))


def _first_free(one: Wanted, taken: Sequence[_Row], left: float, right: float) -> Label | None:
    places = _places(one, left, right)
    for row, here in enumerate(taken):
        if not all(below.lets_through(one.at_x) for below in taken[:row]):
            return None
        for label in places:
            if here.has_room(label) and all(above.leads_past(label) for above in taken[row + 1 :]):
                return replace(label, row=row)
    return None


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
