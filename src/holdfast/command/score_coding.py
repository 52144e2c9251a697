"""Whether the answers of a file are coded from 1, where the form counts from 0."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from holdfast.kernel.instruments.definition import Definition

ROWS_TO_WONDER = 3


def moved(
    frame: pl.LazyFrame, places: Mapping[str, str], missing: Collection[str], first: int
) -> pl.LazyFrame:
    """Codes that begin with ``first`` as codes that begin with 0."""
    if first == 0:
        return frame
    return frame.with_columns(_moved(name, missing, first) for name in set(places.values()))


def _moved(name: str, missing: Collection[str], first: int) -> pl.Expr:
    said = pl.col(name).cast(pl.String).str.strip_chars()
    lower = (said.cast(pl.Float64, strict=False) - first).cast(pl.String)
    return (
        pl.when(said.is_in(list(missing)))
        .then(said)
        .otherwise(pl.coalesce(lower, said))
        .alias(name)
    )


def looks_coded_from_one(
    frame: pl.LazyFrame, definition: Definition, places: Mapping[str, str], missing: Collection[str]
) -> bool | None:
    """True where no answer is the least code and one is just above the most; None where it may be.

    Only of forms whose questions all count from 0 to the same code.
    """
    most = _most(definition)
    if most is None:
        return False
    codes, rows = _codes(frame, places, missing)
    if not codes or min(codes) < 1:
        return False
    if max(codes) == most + 1:
        return True
    return None if rows >= ROWS_TO_WONDER and max(codes) <= most else False


def _most(definition: Definition) -> int | None:
    items = [item for item in definition.items if item.is_scored and item.kind == "choice"]
    spans = {(min(item.codes), max(item.codes)) for item in items if item.codes}
    if len(spans) != 1 or not all(item.is_contiguous for item in items):
        return None
    least, most = next(iter(spans))
    return int(most) if least == 0 and most > 1 else None


def _codes(
    frame: pl.LazyFrame, places: Mapping[str, str], missing: Collection[str]
) -> tuple[set[float], int]:
    names = sorted(set(places.values()))
    words = frame.select(pl.col(names).cast(pl.String).str.strip_chars()).collect()
    said = pl.concat([words[name].unique().rename("said") for name in names])
    given = said.filter(~said.is_in(list(missing)))
    return set(given.cast(pl.Float64, strict=False).drop_nulls().to_list()), words.height
