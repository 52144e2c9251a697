"""`holdfast content list --rows`: every row of the clinical tables, and what carries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby

from holdfast.library.rows import Row, rows


def print_rows(*, as_json: bool) -> None:
    found = rows()
    if as_json:
        print("\n".join(json.dumps(asdict(row), ensure_ascii=False) for row in found))
    else:
        print("\n".join(_page(found)))


def _page(found: tuple[Row, ...]) -> Iterator[str]:
    for title, table in groupby(found, key=lambda row: row.table):
        yield f"{title}"
        for row in table:
            yield f"  {row.id:<6} {says(row)}"
        yield ""
    yield _count(found)


def says(row: Row) -> str:
    if row.not_encoded:
        return f"not encoded: {row.not_encoded}"
    not_yet = f"not yet: {row.not_yet}" if row.not_yet else ""
    return "; ".join(filter(None, (", ".join(row.carried_by), not_yet))) or "carried by nothing"


def _count(found: tuple[Row, ...]) -> str:
    left_out = sum(bool(row.not_encoded) for row in found)
    not_yet = sum(bool(row.not_yet) for row in found)
    return (
        f"{len(found)} rows: {len(found) - left_out - not_yet} carried, {not_yet} with something "
        f"still missing, {left_out} left out with a reason."
    )
