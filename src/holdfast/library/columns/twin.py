"""Score every row of a frame with one definition, as the engine would score each by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

import polars as pl

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.flag import Flag
from holdfast.kernel.instruments.scale import Scale
from holdfast.library.columns.coded import coded
from holdfast.library.columns.filled import Filling, filling
from holdfast.library.columns.open_items import open_items
from holdfast.library.columns.plan import Plan
from holdfast.library.columns.rules import Names, holds
from holdfast.library.columns.scales import Ends, ends, ends_of_item, unanswered

_LEAST, _MOST, _OPEN, _STEP = "{}|least", "{}|most", "|open", "|step"
_BEFORE, _AFTER = ("total", "band"), ("complete", "scorable", "missing", "prorated",
                                      "prorated_exact", "error")  # fmt: skip


def column_of(name: str) -> str:
    """Where a scale or flag stands: under its own name, unless every form has such a column."""
    return f"form_{name}" if name in {*_BEFORE, *_AFTER} else name


def output_names(definition: Definition) -> list[str]:
    """The columns that come out, in order; ``error`` is null where the row was scored."""
    told: list[Scale | Flag] = [*definition.listed, *definition.flags]
    return [*_BEFORE, *(column_of(one.name) for one in told), *_AFTER]


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
    plan = Plan(definition, context or {})
    places = columns or {item.key: item.key for item in definition.items}
    asked = coded(frame, plan, places, missing)
    scored = [item.key for item in definition.items if item.is_scored]
    counted = asked.with_columns(unanswered(scored).alias(_OPEN))
    measured, scales = _measured(counted, plan, definition.scales, {})
    names = Names({item.key: item for item in definition.items}, scales, plan.context)
    judged = measured.with_columns(**_judged(definition, names))
    return _told(_filled(judged, plan, scales), definition, scales)


def _measured(
    frame: pl.LazyFrame, plan: Plan, scales: Sequence[Scale], known: Mapping[str, Ends]
) -> tuple[pl.LazyFrame, dict[str, Ends]]:
    """Each scale's ends as two columns, later ones over earlier ones."""
    parts = {item.key: ends_of_item(item, plan) for item in plan.definition.items} | dict(known)
    found, waiting = dict(known), dict[str, pl.Expr]()
    for scale in scales:
        if any(_LEAST.format(key) in waiting for key in scale.items):
            frame, waiting = frame.with_columns(**waiting), {}
        span = ends(scale, parts)
        least, most = _LEAST.format(scale.name), _MOST.format(scale.name)
        waiting |= {least: span.least, most: span.most}
        columns = Ends(pl.col(least), pl.col(most), span.per, span.is_whole)
        found[scale.name] = parts[scale.name] = columns
    return frame.with_columns(**waiting), found


def _judged(definition: Definition, names: Names) -> dict[str, pl.Expr]:
    """Flags and steps, from the answers given and no estimate."""
    flags = {f"|{flag.name}": holds(flag.when, names) for flag in definition.flags}
    return flags | ({_STEP: _step(definition, names)} if definition.steps else {})


def _step(definition: Definition, names: Names) -> pl.Expr:
    rules = [(step.word, holds(step.when, names)) for step in definition.steps if step.when]
    is_open = pl.any_horizontal(rule.is_null() for _, rule in rules)
    band: pl.Expr = pl.when(is_open.not_()).then(pl.lit(definition.steps[-1].word))
    for word, rule in reversed(rules):
        band = pl.when(rule).then(pl.lit(word)).otherwise(band)
    return band


def _filled(frame: pl.LazyFrame, plan: Plan, scales: Mapping[str, Ends]) -> pl.LazyFrame:
    """With the total's missing answers filled, and what is made of that sum made anew."""
    fill: Filling | None = filling(plan, scales)
    if fill is None:
        return frame.with_columns(prorated_exact=pl.lit(None, pl.Float64))
    least, most = fill.ends(scales)
    ends_of_sum = {_LEAST.format(fill.scale): least, _MOST.format(fill.scale): most}
    frame = frame.with_columns(prorated_exact=fill.exact, **ends_of_sum)
    later = [scale for scale in plan.definition.scales if fill.scale in scale.items]
    return _measured(frame, plan, later, scales)[0]


def _told(frame: pl.LazyFrame, definition: Definition, scales: Mapping[str, Ends]) -> pl.LazyFrame:
    total = _shown(definition.scale(definition.total), scales) if definition.total else None
    shown = {
        "total": pl.lit(None, pl.Int32) if total is None else total,
        "band": pl.col(_STEP) if definition.steps else _band(definition, scales),
        **{column_of(one.name): _shown(one, scales) for one in definition.listed},
        **{column_of(flag.name): pl.col(f"|{flag.name}") for flag in definition.flags},
    }
    rest = {
        "complete": pl.col(_OPEN) == 0,
        "scorable": _is_scorable(definition, shown),
        "missing": open_items(definition),
        "prorated": pl.col("prorated_exact").is_not_null(),
        "prorated_exact": pl.col("prorated_exact"),
    }
    is_scored = pl.col("error").is_null()
    every = {name: pl.when(is_scored).then(value) for name, value in {**shown, **rest}.items()}
    return frame.select(**every, error=pl.col("error")).select(output_names(definition))


def _is_scorable(definition: Definition, shown: Mapping[str, pl.Expr]) -> pl.Expr:
    if definition.total or definition.steps:
        return shown["total" if definition.total else "band"].is_not_null()
    numbers = [shown[column_of(scale.name)] for scale in definition.listed]
    return pl.any_horizontal(number.is_not_null() for number in numbers)


def _shown(scale: Scale, scales: Mapping[str, Ends]) -> pl.Expr:
    """The number where it is known: whole, or divided at the very end."""
    span = scales[scale.name]
    is_known = span.least == span.most
    if scale.counts_what_is_seen:
        is_known = is_known | (span.least > 0)
    number = span.least.cast(pl.Int32) if span.is_whole else _divided(span)
    return pl.when(is_known).then(number)


def _divided(span: Ends) -> pl.Expr:
    """Row by row: by one number for all, Polars multiplies with its inverse, and 0.3 is missed."""
    return span.least / (pl.col(_OPEN).cast(pl.Int64) * 0 + span.per)


def _band(definition: Definition, scales: Mapping[str, Ends]) -> pl.Expr:
    band: pl.Expr = pl.lit(None, pl.String)
    if definition.total is None:
        return band
    span = scales[definition.total]
    for each in reversed(definition.bands):
        low, high = Fraction(each.least) * span.per, Fraction(each.most) * span.per
        is_in = (span.least == span.most) & span.least.is_between(ceil(low), floor(high))
        band = pl.when(is_in).then(pl.lit(each.word)).otherwise(band)
    return band
