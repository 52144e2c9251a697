"""The rows of the clinical tables, and what in this content carries each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdfast.library.content import FOLDER
from holdfast.library.kept import read_kept, read_not_encoded
from holdfast.library.yaml_file import read_yaml

APART = {"not-encoded.yaml", "promises.yaml", "rows.yaml", "rows-held.yaml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``carried_by`` names cards, tests and records of content, as ``file: id``.

    ``not_yet`` says what of it is still missing, ``not_encoded`` why it is left out.
    """

    id: str
    table: str
    carried_by: tuple[str, ...]
    not_yet: str = ""
    not_encoded: str = ""


def rows(folder: Path = FOLDER) -> tuple[Row, ...]:
    """Every row there is, in the order of the tables."""
    carried = carriers(folder)
    not_yet = {row: one.not_yet for one in read_kept(folder) for row in one.rows}
    left_out = {row: one.because for one in read_not_encoded(folder) for row in one.rows}
    return tuple(
        Row(
            id=id_,
            table=title,
            carried_by=tuple(carried.get(id_, ())),
            not_yet=not_yet.get(id_, ""),
            not_encoded=left_out.get(id_, ""),
        )
        for id_, title in _ids(folder)
    )


def carriers(folder: Path = FOLDER) -> dict[str, list[str]]:
    """By row, whatever names it; also rows that are in no table."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*.yaml")):
        place = str(path.relative_to(folder).with_suffix(""))
        if path.name not in APART and not place.startswith(("law/", "invented/")):
            for row, name in _named(read_yaml(path).value):
                found[row].append(_called(place, name))
    for kept in read_kept(folder):
        for row in kept.rows:
            found[row] += kept.kept_by
    return dict(found)


def _called(place: str, name: str) -> str:
    return name if place.startswith("cards/") else f"{place}: {name}".removesuffix(": ")


def _named(part: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(part, list):
        for each in part:
            yield from _named(each, name)
    if isinstance(part, dict):
        name = str(part.get("id", name))
        yield from ((row, name) for row in part.get("rows") or ())
        for each in part.values():
            yield from _named(each, name)


def _ids(folder: Path) -> Iterator[tuple[str, str]]:
    for table in read_yaml(folder / "rows.yaml").value["tables"]:
        if "first" not in table:
            yield table["rows"], table["title"]
            continue
        for number in range(table["first"], table["last"] + 1):
            yield f"{table['rows']}{number:0{table['digits']}}", table["title"]
