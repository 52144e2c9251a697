"""Scored columns as the JSON objects that ``holdfast score --json`` prints, one text a row."""

from __future__ import annotations

import polars as pl

from holdfast.kernel.instruments.definition import Definition
from holdfast.library.columns.twin import column_of


def objects(scored: pl.LazyFrame, definition: Definition) -> pl.LazyFrame:
    """One column ``object``. A row that was refused has its ``error`` and null for the rest."""
    shown = _fields(definition)
    whole = pl.struct(shown).struct.json_encode()
    refused = pl.struct(*shown, "error").struct.json_encode()
    is_scored = pl.col("error").is_null()
    return scored.select(pl.when(is_scored).then(whole).otherwise(refused).alias("object"))


def _fields(definition: Definition) -> list[pl.Expr]:
    scores = [scale.name for scale in definition.listed]
    fields = {
        "instrument": pl.lit(definition.id),
        "edition": pl.lit(definition.edition),
        "complete": pl.col("complete"),
        "scorable": pl.col("scorable"),
        "total": pl.col("total"),
        "scores": _part(scores),
        "band": pl.col("band"),
        "flags": _part([flag.name for flag in definition.flags]),
        "missing": pl.col("missing"),
        "prorated": pl.col("prorated"),
        "prorated_exact": pl.col("prorated_exact"),
        "rule": pl.lit(definition.rule),
        "source": pl.lit(definition.citation),
    }
    return [field.alias(name) for name, field in fields.items()]


def _part(names: list[str]) -> pl.Expr:
    told = [pl.col(column_of(name)).alias(name) for name in names]
    return pl.struct(told) if told else pl.lit({}, dtype=pl.Struct({}))
