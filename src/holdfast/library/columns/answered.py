"""One column of raw answers, of whatever type, as whole codes; and which of them do not fit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from holdfast.kernel.instruments.item import Item

NOTHING = ("", "-")


@dataclass(frozen=True, slots=True)
class Answered:
    """``code`` is null where nothing, or nothing usable, was answered; ``is_bad`` is never null."""

    code: pl.Expr
    is_bad: pl.Expr


def answered(item: Item, column: str, kind: pl.DataType, missing: Collection[str]) -> Answered:
    """``missing`` holds the codes, as written, that mean not answered, such as 7 and 9."""
    raw = pl.col(column)
    if kind == pl.Null:
        return Answered(raw.cast(pl.Int16), pl.lit(value=False))
    if kind == pl.String:
        return _of_words(item, raw, missing)
    if kind == pl.Boolean:
        return _of_booleans(item, raw)
    whole = _without(raw, [float(code) for code in missing if _is_number(code)])
    if kind.is_integer() and item.is_contiguous:
        return Answered(whole.cast(pl.Int16, strict=False), _outside(item, whole))
    return _of_numbers(item, whole.cast(pl.Float64).fill_nan(None))


def _of_words(item: Item, raw: pl.Expr, missing: Collection[str]) -> Answered:
    said = raw.str.strip_chars().str.to_lowercase()
    is_nothing = said.is_in([*NOTHING, *(code.lower() for code in missing)])
    given = pl.when(is_nothing).then(None).otherwise(said)
    number = given.replace(_codes(item)).cast(pl.Float64, strict=False)
    fits = _of_numbers(item, number)
    return Answered(fits.code, fits.is_bad | (given.is_not_null() & number.is_null()))


def _codes(item: Item) -> Mapping[str, str]:
    return {word: str(option.code) for option in item.options for word in option.words}


def _of_booleans(item: Item, raw: pl.Expr) -> Answered:
    words = _codes(item)
    if not {"true", "false"} <= set(words):
        return Answered(pl.lit(None, dtype=pl.Int16), raw.is_not_null())
    code = pl.when(raw).then(int(words["true"])).when(raw.not_()).then(int(words["false"]))
    return Answered(code.cast(pl.Int16), pl.lit(value=False))


def _of_numbers(item: Item, number: pl.Expr) -> Answered:
    is_bad = number.is_not_null() & number.is_in([float(code) for code in item.codes]).not_()
    return Answered(pl.when(is_bad.not_()).then(number).cast(pl.Int16), is_bad)


def _outside(item: Item, whole: pl.Expr) -> pl.Expr:
    return ((whole < min(item.codes)) | (whole > max(item.codes))).fill_null(value=False)


def _without(raw: pl.Expr, missing: list[float]) -> pl.Expr:
    if not missing:
        return raw
    return pl.when(raw.cast(pl.Float64).is_in(missing).not_()).then(raw)


def _is_number(code: str) -> bool:
    try:
        float(code)
    except ValueError:
        return False
    return True
