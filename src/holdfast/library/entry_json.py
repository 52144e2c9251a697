"""Entries as JSON, and back: the chart file's line, and the record's sealed body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_type_hints

import msgspec

from holdfast.kernel.entries import KINDS, By, Entry, Label
from holdfast.kernel.entries.when import check_year
from holdfast.library.convert import convert, to_plain
from holdfast.library.possible import need_possible
from holdfast.library.refused import Refused

RENAMED = {"from": "from_entry"}
SAID_PLAINLY = {
    "Invalid RFC3339 encoded datetime": "this is no moment such as 2026-11-23T10:00:00-08:00",
    "Invalid RFC3339 encoded date": "this is no day such as 1980-05-17",
}
MISSING = re.compile(r"Object missing required field `(.+)`")


class EntryLine(msgspec.Struct, kw_only=True):
    """One line of a chart file, as it is written."""

    kind: str
    at: datetime
    by: By
    body: dict[str, Any]
    id: str | None = None
    recorded_at: datetime | None = None
    label: Label = "ordinary"
    replaces: str | None = None


def decode_body(kind: str, body: Mapping[str, Any]) -> Any:
    """The kind's struct. Raises Refused, naming the field, where the body does not fit."""
    struct = KINDS.get(kind)
    if struct is None:
        raise Refused([f"kind: “{kind}” is not a kind of entry; there are {_listed(KINDS)}."])
    try:
        read = convert({RENAMED.get(name, name): value for name, value in body.items()}, struct)
    except msgspec.ValidationError as error:
        raise Refused([_sentence(error, "body", struct)]) from error
    for field in fields(read):
        _need_possible_year(field.name, getattr(read, field.name))
    return read


def decode_entry(line: Any) -> Entry:
    """An entry whose id is known. Raises Refused, one sentence, where the line does not fit."""
    return to_entry(read_line(line))


def read_line(line: Any) -> EntryLine:
    try:
        return convert(line, EntryLine)
    except msgspec.ValidationError as error:
        raise Refused([_sentence(error, "line", EntryLine)]) from error


def to_entry(line: EntryLine) -> Entry:
    body = decode_body(line.kind, line.body)
    need_possible(line.kind, body)
    for field, moment in (("at", line.at), ("recorded_at", line.recorded_at)):
        _need_offset(field, moment)
        _need_possible_year(field, moment)
    return Entry(
        id=line.id or "",
        kind=line.kind,
        at=line.at,
        recorded_at=line.recorded_at or line.at,
        by=line.by,
        label=line.label,
        replaces=line.replaces,
        body=body,
    )


def encode_body(body: Any) -> dict[str, Any]:
    """A body without what was not said."""
    names = {new: old for old, new in RENAMED.items()}
    said = ((field.name, getattr(body, field.name)) for field in fields(body))
    return {names.get(name, name): to_plain(value) for name, value in said if value is not None}


def encode_entry(entry: Entry) -> dict[str, Any]:
    line = {
        "id": entry.id,
        "kind": entry.kind,
        "at": entry.at.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
        "by": entry.by,
        "label": entry.label,
        "replaces": entry.replaces,
        "body": encode_body(entry.body),
    }
    return {name: value for name, value in line.items() if value is not None}


def _need_offset(field: str, moment: datetime | None) -> None:
    if moment is not None and moment.tzinfo is None:
        raise Refused([f"{field}: a time needs its offset from UTC, such as 10:00:00-08:00."])


def _need_possible_year(field: str, value: Any) -> None:
    if isinstance(value, date):
        try:
            check_year(value)
        except ValueError as error:
            raise Refused([f"{field}: {error}."]) from error


def _sentence(error: msgspec.ValidationError, whole: str, struct: type[Any]) -> str:
    """msgspec's “Expected `int`, got `str` - at `$.at`” as “at: expected `int`, got `str`.”"""
    what, _, place = str(error).partition(" - at `$")
    field = place.strip("`.") or whole
    return f"{field}: {_plainly(what, field, struct)}."


def _plainly(what: str, field: str, struct: type[Any]) -> str:
    """The same for people: what it should have been, and never what was written."""
    for begins, says in SAID_PLAINLY.items():
        if what.startswith(begins):
            return says
    if what.startswith("Invalid enum value"):
        return f"this is none of {', '.join(words_of(get_type_hints(struct).get(field)))}"
    if missing := MISSING.fullmatch(what):
        return f"it lacks its required field `{missing[1]}`"
    return f"{what[:1].lower()}{what[1:]}"


def words_of(hint: Any) -> list[str]:
    """The words that a field takes, of a Literal or of one among others."""
    values = [value for part in get_args(hint) for value in get_args(part) or (part,)]
    return [str(value) for value in values if value is not NoneType]


def _listed(names: Mapping[str, Any]) -> str:
    return ", ".join(sorted(names))
