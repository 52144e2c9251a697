"""A scale's least and most possible value, as expressions over the item columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import polars as pl

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.scale import Scale

Ends = tuple[pl.Expr, pl.Expr]


def _sum(parts: Sequence[pl.Expr]) -> pl.Expr:
    return pl.sum_horizontal(parts)


def _highest(parts: Sequence[pl.Expr]) -> pl.Expr:
    return pl.max_horizontal(parts)


OPERATIONS: Mapping[str, Callable[[Sequence[pl.Expr]], pl.Expr]] = {
    "sum": _sum,
    "highest": _highest,
}


def ends(definition: Definition, scale: Scale) -> Ends:
    """The two meet where every item of the scale is known."""
    combine = OPERATIONS[scale.operation]
    weights = scale.weights or (1,) * len(scale.items)
    items = [definition.item(key) for key in scale.items]
    pairs = list(zip(items, weights, strict=True))
    least = combine([_filled(item.key, item.least, weight) for item, weight in pairs])
    most = combine([_filled(item.key, item.most, weight) for item, weight in pairs])
    return least, most


def _filled(key: str, value: int, weight: int) -> pl.Expr:
    filled = pl.col(key).fill_null(value)
    return filled if weight == 1 else filled * weight


def unanswered(keys: Sequence[str]) -> pl.Expr:
    """How many of these items are open."""
    return pl.sum_horizontal(pl.col(key).is_null().cast(pl.Int16) for key in keys)
