"""A table of entries as spreadsheets write it: columns kind, at, and fields of the bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.exchange.table_cells import cells_of
from holdfast.kernel.entries import KINDS

ABOUT = ("id", "kind", "at", "recorded_at", "by", "label", "replaces")
NEEDED = ("kind", "at")
DECIMAL_COMMA = re.compile(r"^([+-]?\d+),(\d+)$")
YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def lines_of(text: str) -> list[str]:
    """The table as lines of a chart file, an empty one where a row is empty.

    An empty cell was not said; ``detail.event_on`` names a part of a field. Raises CannotUse for
    a table without its columns, and Refused where a row has more cells than there are headings.
    """
    headings, rows = cells_of(text)
    missing = [name for name in NEEDED if name not in headings]
    if missing:
        raise CannotUse(_("the column {column} is missing."), column=", ".join(missing))
    return ["", *(_line(row) for row in rows)]  # the heading is line 1


def _line(row: Mapping[str, str]) -> str:
    said = {name: cell for name, cell in row.items() if name and cell}
    if not said:
        return ""
    about = {name: said[name].strip() for name in ABOUT if name in said}
    body: dict[str, Any] = {}
    for name, cell in said.items():
        if name not in ABOUT:
            _put(body, name, _value(about.get("kind", ""), name, cell.strip()))
    return json.dumps({"by": "import"} | about | {"body": body}, ensure_ascii=False)


def _put(body: dict[str, Any], name: str, value: Any) -> None:
    outer, _dot, inner = name.partition(".")
    if inner:
        body.setdefault(outer, {})[inner] = value
    else:
        body[outer] = value


def _value(kind: str, name: str, cell: str) -> Any:
    """A cell as its field wants it; one that does not fit stays words, and is refused by name."""
    outer, _dot, inner = name.partition(".")
    wanted = _types(kind).get(outer, "")
    if inner or "bool" in wanted:
        return YES_NO.get(cell.lower(), cell)
    if any(type_ in wanted for type_ in ("float", "int", "tuple", "Mapping")):
        return _parsed(cell)
    return cell


def _types(kind: str) -> dict[str, str]:
    struct = KINDS.get(kind)
    return {field.name: str(field.type) for field in fields(struct)} if struct else {}


def _parsed(cell: str) -> Any:
    try:
        return json.loads(DECIMAL_COMMA.sub(r"\1.\2", cell))
    except ValueError:
        return cell
