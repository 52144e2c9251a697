"""Reads a file of forms as spreadsheets and statistics programs write it."""

from __future__ import annotations

import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from holdfast.command.refusal import Refusal
from holdfast.library.plain_text import decoded

PARTING = (",", ";", "\t", "|")
_ZIPPED = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` holds words as they came; ``odd`` says, for each row, what is wrong with its cells.

    ``doubled`` are headings that stand there more than once; each further one has a number.
    """

    rows: pl.DataFrame
    odd: pl.Series
    doubled: frozenset[str]


def read_table(path: Path) -> Table:
    """Commas, semicolons, tabs or bars; UTF-8 or UTF-16; zipped or not."""
    lines = [line for line in _text(path).splitlines() if line.strip()]
    if not lines:
        raise Refusal(f"{path.name} could not be read as CSV: it is empty.")
    parting = max(PARTING, key=lines[0].count)
    headings = [each.strip() for each in next(csv.reader(lines[:1], delimiter=parting))]
    names = _numbered(headings)
    rows, odd = _rows(lines, parting, len(names))
    frame = rows.rename(dict(zip(rows.columns, names, strict=True)))
    if parting != ",":
        frame = frame.with_columns(pl.all().str.replace(r"^\s*([+-]?\d+),(\d+)\s*$", "$1.$2"))
    doubled = {name for name, times in Counter(headings).items() if times > 1}
    return Table(frame, odd, frozenset(doubled))


def _text(path: Path) -> str:
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if raw.startswith(_ZIPPED) else raw
    try:
        return decoded(raw)
    except UnicodeDecodeError as trouble:
        raise Refusal(
            f"{path.name} could not be read as CSV: it is not text in UTF-8 or UTF-16; "
            "please save it so."
        ) from trouble


def _numbered(headings: Sequence[str]) -> list[str]:
    """A name each: a heading that is there again gets a number, an empty one its place."""
    seen: Counter[str] = Counter()
    names = []
    for place, heading in enumerate(headings, start=1):
        name = heading or f"column {place}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _rows(lines: Sequence[str], parting: str, width: int) -> tuple[pl.DataFrame, pl.Series]:
    if any('"' in line for line in lines[1:]):
        cells = list(csv.reader(io.StringIO("\n".join(lines[1:])), delimiter=parting))
        return _framed(cells, width), _odd([len(each) for each in cells], width)
    body = pl.Series(lines[1:], dtype=pl.String)
    counts = body.str.count_matches(parting, literal=True) + 1
    fit = [
        line if count == width else _fitted(line, parting, width)
        for line, count in zip(body, counts, strict=True)
    ]
    names = [str(place) for place in range(width)]
    if not fit:
        return pl.DataFrame(schema=dict.fromkeys(names, pl.String)), _odd([], width)
    frame = pl.read_csv(
        io.BytesIO("\n".join(fit).encode()),
        has_header=False,
        new_columns=names,
        separator=parting,
        infer_schema=False,
        quote_char=None,
    )
    return frame, _odd(counts, width)


def _fitted(line: str, parting: str, width: int) -> str:
    """Its cells, as far as there are headings for them, so that they can be looked at."""
    cells = line.split(parting)[:width]
    return parting.join([*cells, *[""] * (width - len(cells))])


def _framed(cells: Sequence[Sequence[str]], width: int) -> pl.DataFrame:
    columns = {
        str(place): [(row[place] or None) if place < len(row) else None for row in cells]
        for place in range(width)
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def _odd(counts: Iterable[int], width: int) -> pl.Series:
    said = [None if count == width else _too(count, width) for count in counts]
    return pl.Series("odd", said, dtype=pl.String)


def _too(count: int, width: int) -> str:
    kind = "more" if count > width else "fewer"
    return f"This row has {kind} cells than the heading: {count}, not {width}."
