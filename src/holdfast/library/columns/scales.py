"""A scale's least and most possible value, as whole numbers over one denominator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import polars as pl

from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.scale import Scale
from holdfast.library.columns.plan import Plan

_PAIR = 100_000


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends times ``per``; they meet where everything is known.

    ``is_whole`` where the engine gives a whole number and no fraction. ``reach`` is the most an
    item could be, as both of its ends: 0 where it does not apply.
    """

    least: pl.Expr
    most: pl.Expr
    per: int = 1
    is_whole: bool = True
    reach: tuple[pl.Expr, pl.Expr] | None = None
    highest: int = 0

    def over(self, per: int) -> Ends:
        by = per // self.per
        return self if by == 1 else Ends(self.least * by, self.most * by, per, self.is_whole)


def ends_of_item(item: Item, plan: Plan) -> Ends:
    column, most = pl.col(item.key), item.most
    applies = plan.applies(item)
    if applies is False:
        nothing = pl.lit(0, pl.Int16)
        return Ends(column, column, reach=(nothing, nothing))
    least = min(0, item.least) if applies is None else item.least
    always = pl.lit(most, pl.Int16)
    reached = always if applies else pl.when(column.is_null()).then(0).otherwise(most)
    kind = pl.Int16 if most < _PAIR // 1000 else pl.Int32
    wide = column.cast(kind)
    return Ends(wide.fill_null(least), wide.fill_null(most), reach=(reached, always), highest=most)


def _weighed(scale: Scale, parts: Sequence[Ends]) -> tuple[list[Ends], int, bool]:
    """The parts times their weights over one denominator, and whether they stay whole."""
    weights: tuple[Number, ...] = scale.weights or (1,) * len(parts)
    pairs = list(zip(parts, weights, strict=True))
    fractions = [Fraction(1, part.per) * Fraction(weight) for part, weight in pairs]
    per = lcm(*(one.denominator for one in fractions), Fraction(scale.plus).denominator)
    is_whole = all(part.is_whole and isinstance(weight, int) for part, weight in pairs)
    return (
        [_times(part, one * per) for (part, _), one in zip(pairs, fractions, strict=True)],
        per,
        is_whole and isinstance(scale.plus, int),
    )


def _times(part: Ends, by: Fraction) -> Ends:
    if by == 1:
        return part
    return Ends(part.least.cast(pl.Int32) * int(by), part.most.cast(pl.Int32) * int(by))


def _sum(scale: Scale, parts: Sequence[Ends]) -> Ends:
    weighed, per, is_whole = _weighed(scale, parts)
    least = pl.sum_horizontal(part.least for part in weighed)
    most = pl.sum_horizontal(part.most for part in weighed)
    plus = int(scale.plus * per)
    return (
        Ends(least + plus, most + plus, per, is_whole) if plus else Ends(least, most, per, is_whole)
    )


def _highest(scale: Scale, parts: Sequence[Ends]) -> Ends:
    weighed, per, is_whole = _weighed(scale, parts)
    least = pl.max_horizontal(part.least for part in weighed)
    return Ends(least, pl.max_horizontal(part.most for part in weighed), per, is_whole)


def _mean(scale: Scale, parts: Sequence[Ends]) -> Ends:
    total = _sum(scale, parts)
    return Ends(total.least, total.most, total.per * len(parts), is_whole=False)


def _share_of_most(scale: Scale, parts: Sequence[Ends]) -> Ends:
    total = _sum(scale, parts)
    return Ends(total.least, total.most, total.per * sum(part.highest for part in parts), False)


def _most(_scale: Scale, parts: Sequence[Ends]) -> Ends:
    reaches = [part.reach for part in parts if part.reach]
    least = pl.sum_horizontal(least for least, _ in reaches)
    return Ends(least, pl.sum_horizontal(most for _, most in reaches))


def _lookup(scale: Scale, parts: Sequence[Ends]) -> Ends:
    """By the pair of both ends: what the table holds between them."""
    raw = _sum(scale, parts)
    per = lcm(*(Fraction(worth).denominator for _, worth in scale.table))
    pair = raw.least.cast(pl.Int64) * _PAIR + raw.most.cast(pl.Int64)
    worth = [int(Fraction(value) * per) for _, value in scale.table]
    rows = [int(row) for row, _ in scale.table]
    between = _between(rows, worth)
    is_whole = all(isinstance(value, int) for _, value in scale.table)
    return Ends(_looked_up(pair, between, min), _looked_up(pair, between, max), per, is_whole)


def _between(rows: Sequence[int], worth: Sequence[int]) -> dict[int, Sequence[int]]:
    """For each pair of ends, what stands in the table from one to the other."""
    steps = range(rows[0], rows[-1] + 1)
    place = {value: sum(row <= value for row in rows) - 1 for value in steps}
    return {
        low * _PAIR + high: worth[place[low] : place[high] + 1]
        for low in steps
        for high in steps
        if low <= high
    }


def _looked_up(
    pair: pl.Expr, between: Mapping[int, Sequence[int]], pick: Callable[[Sequence[int]], int]
) -> pl.Expr:
    table = {key: pick(worth) for key, worth in between.items()}
    return pair.replace_strict(table, default=None, return_dtype=pl.Int32)


OPERATIONS: Mapping[str, Callable[[Scale, Sequence[Ends]], Ends]] = {
    "sum": _sum,
    "highest": _highest,
    "mean": _mean,
    "share_of_most": _share_of_most,
    "most": _most,
    "lookup": _lookup,
}


def ends(scale: Scale, parts: Mapping[str, Ends]) -> Ends:
    """The two meet where every part of the scale is known."""
    return OPERATIONS[scale.operation](scale, [parts[key] for key in scale.items])


def unanswered(keys: Sequence[str]) -> pl.Expr:
    """How many of these items are open."""
    return pl.sum_horizontal(pl.col(key).is_null().cast(pl.Int16) for key in keys)
