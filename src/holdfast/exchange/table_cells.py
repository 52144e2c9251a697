"""The cells of a table as spreadsheets write it, under headings that are all different."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.library.refused import Refused

PARTING = (",", ";", "\t", "|")


def cells_of(text: str) -> tuple[list[str], list[Mapping[str, str]]]:
    """The headings in small letters, and each row under them.

    Raises CannotUse where two headings are the same, Refused by line where a row has more cells
    than there are headings.
    """
    parting = max(PARTING, key=next(iter(text.splitlines()), "").count)
    rows = list(csv.reader(io.StringIO(text), delimiter=parting))
    headings = [heading.strip().casefold() for heading in rows[0]] if rows else []
    _refuse_doubled(headings)
    problems = list(_surplus(rows, len(headings)))
    if problems:
        raise Refused(problems)
    return headings, [dict(zip(headings, row, strict=False)) for row in rows[1:]]


def _refuse_doubled(headings: Sequence[str]) -> None:
    twice = [name for name, times in Counter(headings).items() if name and times > 1]
    if twice:
        raise CannotUse(_("the column {column} is there twice."), column=", ".join(twice))


def _surplus(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    for line, row in enumerate(rows, start=1):
        if any(cell.strip() for cell in row[width:]):
            yield (
                f"line {line}: there are {len(row)} cells under {width} headings; put words that "
                "hold the sign between columns into quotation marks."
            )
