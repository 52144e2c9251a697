"""A column of codes a question, as they count: what blanks mean is settled here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import polars as pl

from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.reading import refusal
from holdfast.library.columns.answered import answered
from holdfast.library.columns.plan import Plan
from holdfast.library.columns.rules import Names, holds


def coded(
    frame: pl.LazyFrame, plan: Plan, places: Mapping[str, str], missing: Collection[str]
) -> pl.LazyFrame:
    """One column an item, null where its answer is missing, and ``error``."""
    items = [item for item in plan.definition.items if item.key in places]
    schema = frame.collect_schema()
    read = {item.key: answered(item, places[item.key], schema[places[item.key]], missing)
            for item in items}  # fmt: skip
    bad = [pl.when(read[item.key].is_bad).then(pl.lit(refusal(item))) for item in items]
    codes = [_counted(item, read[item.key].code, plan).alias(item.key) for item in items]
    counted = frame.select(*codes, pl.coalesce(bad).alias("error"))
    return _with_gates(counted.with_columns(_blanks(items)), items, plan)


def _counted(item: Item, code: pl.Expr, plan: Plan) -> pl.Expr:
    if plan.applies(item) is False:
        return pl.lit(0, pl.Int16)
    if item.is_recoded:
        worth = {option.code: option.worth for option in item.options}
        code = code.replace_strict(worth, default=None, return_dtype=pl.Int16)
    return pl.lit(item.least + item.most, pl.Int16) - code if plan.is_turned(item) else code


def _blanks(items: Sequence[Item]) -> list[pl.Expr]:
    """Blanks that the form itself allows, whatever else was answered."""
    filled = []
    for item in items:
        if item.blank_as is not None:
            filled.append(pl.col(item.key).fill_null(item.blank_as))
        if item.instead_of is not None:
            is_other = pl.col(item.instead_of).is_not_null() & pl.col(item.key).is_null()
            kept = pl.when(is_other).then(item.least).otherwise(pl.col(item.key))
            filled.append(kept.cast(pl.Int16).alias(item.key))
    return filled


def _with_gates(frame: pl.LazyFrame, items: Sequence[Item], plan: Plan) -> pl.LazyFrame:
    names = Names({item.key: item for item in items}, {}, plan.context)
    for item in items:
        if item.asked_when is not None:
            is_left_out = pl.col(item.key).is_null() & holds(item.asked_when, names).not_()
            filled = pl.when(is_left_out).then(item.skipped_as).otherwise(pl.col(item.key))
            frame = frame.with_columns(filled.cast(pl.Int16).alias(item.key))
    return frame
