"""Medicines as people write them, under the names the vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import Entry
from holdfast.library.content import load
from holdfast.library.forms import Part
from holdfast.library.medicine_near import nearest
from holdfast.library.medicine_search import search
from holdfast.library.written_medicine import ingredients_of
from holdfast.suitability.said import NO_MEDICINE, Said, medicines_in

TAKEN, LIST = "medicines", "medicines.list"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry to come, about the medicine ``name``, in the place of ``older``."""

    name: str
    body: dict[str, Any]
    older: Entry | None


def is_known(name: str) -> bool:
    return bool(names_of(name)[0]) and load().vocabulary.is_known("medication", names_of(name)[0])


def nearly(name: str) -> str:
    """The names that are most like one that nobody knows; empty where none is."""
    return ", ".join(one.name for one in search(name, most=3) or nearest(name, most=3))


def names_of(written: str) -> tuple[str, ...]:
    """The ingredients of a name; one that nobody knows stays as it was written."""
    found = ingredients_of(written, load().vocabulary)
    names = dict.fromkeys(one.name for one in found)
    if any(one.is_known for one in found):
        return tuple(names)
    return (" ".join(written.split()).casefold(),)


def changes(changed: Said, chart: Chart, part: Part) -> Iterator[Change]:
    """What is new, what is said otherwise, what is not taken any more, or that none is taken.

    Only a client's own whole list, or a plain no, says that what is left out is not taken.
    """
    older = medicines_in(chart)
    wanted = _wanted(changed.get(LIST) or [])
    none = older.get(NO_MEDICINE)
    for name, body in wanted.items():
        if name not in older or not _is_same(older[name], body):
            yield Change(name, body, older.get(name) or none)
            none = None if name not in older else none
    if (part == "client" and LIST in changed) or changed.get(TAKEN) == "no":
        yield from _stopped(older, set(wanted))
    if changed.get(TAKEN) == "no" and not wanted and none is None:
        yield Change(NO_MEDICINE, {"ingredient": NO_MEDICINE, "status": "taking"}, None)


def _wanted(rows: list[list[str]]) -> dict[str, dict[str, Any]]:
    bodies: dict[str, dict[str, Any]] = {}
    for written, text, status in rows:
        for name in names_of(written):
            words = _words(written, text, name)
            bodies[name] = {"ingredient": name, "status": status} | (
                {"text": words} if words else {}
            )
    return bodies


def _words(written: str, text: str, name: str) -> str:
    """What was written besides, and the name itself where it is kept under another."""
    is_other = written.casefold() != name and written.casefold() not in text.casefold()
    return " ".join(filter(None, (written if is_other else "", text)))


def _is_same(entry: Entry, body: dict[str, Any]) -> bool:
    stands = (entry.body.status, (entry.body.text or "").strip())
    return stands == (body["status"], body.get("text", ""))


def _stopped(older: dict[str, Entry], wanted: set[str]) -> Iterator[Change]:
    for name, entry in older.items():
        if name not in wanted and name != NO_MEDICINE and entry.body.status == "taking":
            text = {"text": entry.body.text} if entry.body.text else {}
            yield Change(name, {"ingredient": name, "status": "stopped"} | text, entry)
