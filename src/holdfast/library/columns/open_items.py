"""Which questions of a form stand open, as a list in each row."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from holdfast.kernel.instruments.definition import Definition


def open_items(definition: Definition) -> pl.Expr:
    """By printed number, or by name on forms with named parts.

    Building a list a row is by far the slowest step, and a form has few ways of being incomplete:
    each way is numbered, its list made once, and the lists handed out by number.
    """
    items = [item for item in definition.items if item.is_scored]
    kind = pl.String() if definition.is_named else pl.Int64()
    names = [item.key if definition.is_named else item.number for item in items]
    way = pl.sum_horizontal(
        pl.col(item.key).is_null().cast(pl.Int64) * (1 << place) for place, item in enumerate(items)
    )
    return way.map_batches(
        lambda ways: _handed_out(ways, names, kind),
        return_dtype=pl.List(kind),
        is_elementwise=True,
    )


def _handed_out(ways: pl.Series, names: Sequence[int | str], kind: pl.DataType) -> pl.Series:
    known = ways.unique().sort()
    lists = [
        [name for place, name in enumerate(names) if way >> place & 1] for way in known.to_list()
    ]
    table = pl.Series(ways.name, lists, dtype=pl.List(kind))
    return table.gather(known.search_sorted(ways))
