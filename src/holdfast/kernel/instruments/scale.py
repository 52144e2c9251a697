"""A number made of items, or of scales before it. A new way to make one is one function here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from holdfast.kernel.instruments.bounds import Bounds, point
from holdfast.kernel.instruments.number import Number

MINUTES_A_DAY = 24 * 60
EDGE_PERCENT = 100 * MINUTES_A_DAY


class Part(NamedTuple):
    """``span`` is what it can still be, ``reach`` the most it could have been: 0 if left out."""

    span: Bounds
    reach: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """``operation`` over ``items``, each times its weight, ``plus`` a constant.

    ``table`` pairs each value with what it becomes; between two it is the lower one's.
    ``counts_what_is_seen``: an incomplete scale reports the most that the answers given already
    reach, instead of nothing. For risk, where the highest yes counts at once.
    """

    name: str
    operation: str
    items: tuple[str, ...]
    weights: tuple[Number, ...] = ()
    plus: Number = 0
    table: tuple[tuple[Number, Number], ...] = ()
    counts_what_is_seen: bool = False

    def is_whole(self, whole: Set[str]) -> bool:
        """Whether it only adds up what is a whole number, in whole parts."""
        parts = (*self.weights, self.plus)
        is_sum = self.operation in {"sum", "highest"} and all(part == int(part) for part in parts)
        return is_sum and set(self.items) <= whole


def _sum(scale: Scale, parts: Sequence[Part]) -> Bounds:
    weights = scale.weights or (1,) * len(parts)
    spans = [part.span.times(weight) for part, weight in zip(parts, weights, strict=True)]
    least, most = sum(span.least for span in spans), sum(span.most for span in spans)
    return Bounds(least + scale.plus, most + scale.plus)


def _highest(scale: Scale, parts: Sequence[Part]) -> Bounds:
    weights = scale.weights or (1,) * len(parts)
    spans = [part.span.times(weight) for part, weight in zip(parts, weights, strict=True)]
    return Bounds(max(span.least for span in spans), max(span.most for span in spans))


def _mean(scale: Scale, parts: Sequence[Part]) -> Bounds:
    return _sum(scale, parts).times(Fraction(1, len(parts)))


def _share_of_most(scale: Scale, parts: Sequence[Part]) -> Bounds:
    return _sum(scale, parts).times(Fraction(1, sum(part.reach.most for part in parts)))


def _most(_scale: Scale, parts: Sequence[Part]) -> Bounds:
    """The most the items that apply could have come to."""
    return Bounds(sum(part.reach.least for part in parts), sum(part.reach.most for part in parts))


def _lookup(scale: Scale, parts: Sequence[Part]) -> Bounds:
    span = _sum(scale, parts)
    rows = scale.table[_row(scale, span.least) : _row(scale, span.most) + 1]
    return Bounds(min(worth for _, worth in rows), max(worth for _, worth in rows))


def _row(scale: Scale, value: Number) -> int:
    return max(bisect_right(scale.table, value, key=lambda row: row[0]) - 1, 0)


def _clock_share(_scale: Scale, parts: Sequence[Part]) -> Bounds:
    """Minutes as percent of those from one time of day to another, over midnight or not.

    Not known where the two times are the same: nobody can tell nothing from a whole day.
    """
    minutes, start, end = (part.span.known for part in parts)
    if minutes is None or start is None or end is None or start == end:
        return Bounds(Fraction(0), Fraction(EDGE_PERCENT))
    return point(Fraction(100 * minutes) / ((end - start) % MINUTES_A_DAY))


OPERATIONS: Mapping[str, Callable[[Scale, Sequence[Part]], Bounds]] = {
    "sum": _sum,
    "highest": _highest,
    "mean": _mean,
    "share_of_most": _share_of_most,
    "most": _most,
    "lookup": _lookup,
    "cut": _lookup,
    "clock_share": _clock_share,
}
"""``lookup`` names every value of a table, ``cut`` the lower ends of its steps."""


def measure(scale: Scale, parts: Mapping[str, Part]) -> Bounds:
    """The span the scale can still have, given what was answered."""
    return OPERATIONS[scale.operation](scale, [parts[key] for key in scale.items])


def measured(scales: Sequence[Scale], parts: Mapping[str, Part]) -> dict[str, Bounds]:
    """Every scale in its order, so that a later one may build on an earlier one."""
    known, spans = dict(parts), dict[str, Bounds]()
    for scale in scales:
        spans[scale.name] = span = measure(scale, known)
        known[scale.name] = Part(span, span)
    return spans


def reported(scale: Scale, span: Bounds) -> Number | None:
    """The number to show: exact, or what is seen so far where the scale says so, or None."""
    if span.known is None and scale.counts_what_is_seen and span.least > 0:
        return span.least
    return span.known
