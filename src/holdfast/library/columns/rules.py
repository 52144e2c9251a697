"""A kernel rule as an expression: true, false, or null where a missing answer decides it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import ceil
from operator import and_, or_

import polars as pl

from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.judge import said
from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.rule import (
    ContextIs,
    HowMany,
    ItemAtLeast,
    Rule,
    ScaleAtLeast,
)
from holdfast.library.columns.scales import Ends


@dataclass(frozen=True, slots=True)
class Names:
    """The items by key, each standing in a column of that name; scales by their two ends."""

    items: Mapping[str, Item]
    scales: Mapping[str, Ends]
    context: Mapping[str, str]


def holds(rule: Rule, names: Names) -> pl.Expr:
    match rule:
        case ItemAtLeast(item, value):
            return _item_at_least(names.items[item], value)
        case ScaleAtLeast(scale, value):
            span = names.scales[scale]
            return _at_least(span.least, span.most, ceil(value * span.per))
        case ContextIs(fact, value, among):
            return pl.lit(said(names.context.get(fact), value, among), dtype=pl.Boolean)
        case HowMany(rules, count):
            return _how_many([holds(each, names) for each in rules], count)
    return holds(rule.rule, names).not_()


def _item_at_least(item: Item, value: Number) -> pl.Expr:
    if value <= item.least or value > item.most:
        return pl.lit(value <= item.least)
    return pl.col(item.key) >= ceil(value)


def _how_many(answers: Sequence[pl.Expr], count: int) -> pl.Expr:
    if count == 1:
        return reduce(or_, answers)
    if count == len(answers):
        return reduce(and_, answers)
    holding = pl.sum_horizontal(answer.fill_null(value=False).cast(pl.Int16) for answer in answers)
    open_ones = pl.sum_horizontal(answer.is_null().cast(pl.Int16) for answer in answers)
    return _at_least(holding, holding + open_ones, count)


def _at_least(least: pl.Expr, most: pl.Expr, value: int) -> pl.Expr:
    is_sure = least >= value
    return pl.when(is_sure | (most < value)).then(is_sure)
