"""Score every row of a frame with one definition, as the engine would score each by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import polars as pl

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.given import refusal
from holdfast.kernel.instruments.item import Item
from holdfast.library.columns.answered import answered
from holdfast.library.columns.open_items import open_items
from holdfast.library.columns.rules import Names, holds
from holdfast.library.columns.scales import ends, unanswered

_LEAST, _MOST, _OPEN = "{}|least", "{}|most", "|open"


def output_names(definition: Definition) -> list[str]:
    """The columns that come out, in order; ``error`` is null where the row was scored."""
    scores = [scale.name for scale in definition.scales if scale.name != definition.total]
    flags = [flag.name for flag in definition.flags]
    return ["total", "band", *scores, *flags, "complete", "scorable", "missing", "prorated",
            "prorated_exact", "error"]  # fmt: skip


def score_columns(
    frame: pl.LazyFrame,
    definition: Definition,
    *,
    columns: Mapping[str, str] | None = None,
    missing: Collection[str] = (),
    context: Mapping[str, str] | None = None,
) -> pl.LazyFrame:
    """``columns`` names, for each item key, the column it stands in; by default its own key.

    ``missing`` holds the codes, as written, that mean not answered. A row with an answer the form
    does not allow gets a sentence in ``error`` and null everywhere else.
    """
    places = columns or {item.key: item.key for item in definition.items}
    items = [item for item in definition.items if item.key in places]
    coded = _coded(frame, items, places, missing)
    asked = _with_gates(coded, items, context or {})
    measured = _measured(asked, definition)
    return _finished(measured, definition, context or {})


def _coded(
    frame: pl.LazyFrame,
    items: Sequence[Item],
    places: Mapping[str, str],
    missing: Collection[str],
) -> pl.LazyFrame:
    schema = frame.collect_schema()
    read = {item.key: answered(item, places[item.key], schema[places[item.key]], missing)
            for item in items}  # fmt: skip
    bad = [pl.when(read[item.key].is_bad).then(pl.lit(refusal(item))) for item in items]
    codes = [_counted(item, read[item.key].code).alias(item.key) for item in items]
    return frame.select(*codes, pl.coalesce(bad).alias("error"))


def _counted(item: Item, code: pl.Expr) -> pl.Expr:
    return pl.lit(item.least + item.most) - code if item.is_reversed else code


def _with_gates(
    frame: pl.LazyFrame, items: Sequence[Item], context: Mapping[str, str]
) -> pl.LazyFrame:
    names = Names({item.key: item for item in items}, {}, context)
    for item in items:
        if item.asked_when is not None:
            is_left_out = pl.col(item.key).is_null() & holds(item.asked_when, names).not_()
            filled = pl.when(is_left_out).then(item.skipped_as).otherwise(pl.col(item.key))
            frame = frame.with_columns(filled.cast(pl.Int16).alias(item.key))
    return frame


def _measured(frame: pl.LazyFrame, definition: Definition) -> pl.LazyFrame:
    measured = []
    for scale in definition.scales:
        least, most = ends(definition, scale)
        measured += [least.alias(_LEAST.format(scale.name)), most.alias(_MOST.format(scale.name))]
    scored = [item.key for item in definition.items if item.is_scored]
    return frame.with_columns(*measured, unanswered(scored).alias(_OPEN))


def _names(definition: Definition, context: Mapping[str, str]) -> Names:
    scales = {
        scale.name: (pl.col(_LEAST.format(scale.name)), pl.col(_MOST.format(scale.name)))
        for scale in definition.scales
    }
    return Names({item.key: item for item in definition.items}, scales, context)


def _finished(
    frame: pl.LazyFrame, definition: Definition, context: Mapping[str, str]
) -> pl.LazyFrame:
    names = _names(definition, context)
    totalled = frame.with_columns(**_totals(definition, names))
    banded = totalled.with_columns(band=_band(definition, names))
    answer = "total" if definition.total else "band"
    rest = {
        **_scores(definition, names),
        **{flag.name: holds(flag.when, names) for flag in definition.flags},
        "complete": pl.col(_OPEN) == 0,
        "scorable": pl.col(answer).is_not_null(),
        "missing": open_items(definition),
        "prorated": pl.col("prorated_exact").is_not_null(),
    }
    return banded.with_columns(**rest).select(_unless_refused(output_names(definition)))


def _unless_refused(names: Sequence[str]) -> list[pl.Expr]:
    is_scored = pl.col("error").is_null()
    return [
        pl.col(name) if name == "error" else pl.when(is_scored).then(pl.col(name)).alias(name)
        for name in names
    ]


def _totals(definition: Definition, names: Names) -> dict[str, pl.Expr]:
    if definition.total is None:
        return {"total": pl.lit(None, pl.Int32), "prorated_exact": pl.lit(None, pl.Float64)}
    keys = definition.scale(definition.total).items
    least, most = names.scales[definition.total]
    if definition.missing.allowed == 0:
        total = pl.when(least == most).then(least)
        return {"total": total.cast(pl.Int32), "prorated_exact": pl.lit(None, pl.Float64)}
    known = _known_sum(keys)
    count = pl.lit(len(keys), pl.Int32) - unanswered(keys).cast(pl.Int32)
    may_fill = (least != most) & (count >= len(keys) - definition.missing.allowed)
    half_up = (2 * known * len(keys) + count) // (2 * count)
    is_sure = least == most
    filled = pl.when(is_sure).then(least.cast(pl.Int32)).when(may_fill).then(half_up)
    exact = pl.when(may_fill).then(known * len(keys) / count)
    return {"total": filled.cast(pl.Int32), "prorated_exact": exact}


def _known_sum(keys: Sequence[str]) -> pl.Expr:
    return pl.sum_horizontal(pl.col(key) for key in keys).cast(pl.Int32)


def _band(definition: Definition, names: Names) -> pl.Expr:
    if not definition.steps:
        return _band_of_total(definition)
    rules = [(step.word, holds(step.when, names)) for step in definition.steps if step.when]
    last = definition.steps[-1].word
    is_open = pl.any_horizontal(rule.is_null() for _, rule in rules)
    band: pl.Expr = pl.when(is_open.not_()).then(pl.lit(last))
    for word, rule in reversed(rules):
        band = pl.when(rule).then(pl.lit(word)).otherwise(band)
    return band


def _band_of_total(definition: Definition) -> pl.Expr:
    band: pl.Expr = pl.lit(None, pl.String)
    for each in reversed(definition.bands):
        is_in = pl.col("total").is_between(each.least, each.most)
        band = pl.when(is_in).then(pl.lit(each.word)).otherwise(band)
    return band


def _scores(definition: Definition, names: Names) -> dict[str, pl.Expr]:
    shown: dict[str, pl.Expr] = {}
    for scale in definition.scales:
        least, most = names.scales[scale.name]
        is_shown = least == most
        if scale.counts_what_is_seen:
            is_shown = is_shown | (least > 0)
        if scale.name != definition.total:
            shown[scale.name] = pl.when(is_shown).then(least)
    return shown
