"""Believing what was handed in, or saying beside which field it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.kernel.entries import KINDS, Entry
from holdfast.record.appending import future_dates
from holdfast.record.entry import labels
from holdfast.record.entry.author import Author
from holdfast.record.entry.bodies import answers_problems, opened_body
from holdfast.record.entry.canonical_form import canonical
from holdfast.record.entry.ids import as_id, id_problems, new_id
from holdfast.record.entry.new_entry import NewEntry
from holdfast.record.entry.refusal import Problem, Refused


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry that may be stored: opened for the fold, and written for the seal.

    ``is_timed``: its time was said, and is not just when it came in.
    """

    id: UUID
    replaces: UUID | None
    author_id: UUID | None
    entry: Entry
    written: bytes
    is_timed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """By whom, when, and by which door entries come in."""

    by: Author
    at: datetime
    zone: ZoneInfo
    is_history: bool
    may_be_future: bool


def check(entries: Sequence[NewEntry], around: Circumstances) -> list[Checked]:
    """All of them, or ``Refused`` with every problem of every entry."""
    problems: list[Problem] = []
    checked: list[Checked] = []
    for place, new in enumerate(entries):
        try:
            checked.append(_checked(new, place, around))
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(problems)
    return checked


def _checked(new: NewEntry, place: int, around: Circumstances) -> Checked:
    _stop(_header_problems(new, place, around))
    entry = _entry(new, opened_body(new, place), around)
    _stop(_body_problems(entry, place, around))
    by = (around.is_history and new.author) or around.by
    return Checked(
        id=UUID(entry.id),
        replaces=as_id(new.replaces),
        author_id=by.account_id,
        entry=entry,
        written=canonical(new.body),
        is_timed=new.at is not None,
    )


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise Refused(problems)


def _header_problems(new: NewEntry, place: int, around: Circumstances) -> list[Problem]:
    if new.kind not in KINDS:
        sentence = _("This kind of entry is not known here; please choose one from the list.")
        return [Problem("kind", sentence, place)]
    at = new.at or around.at
    named = id_problems(new, place) + future_dates.time_problems(
        at, around.at, place, may_be_future=around.may_be_future
    )
    return named + labels.problems(new.kind, new.label, place)


def _body_problems(entry: Entry, place: int, around: Circumstances) -> list[Problem]:
    problems = answers_problems(entry, place) + labels.body_problems(entry, place)
    if not around.may_be_future:
        problems += future_dates.problems(entry.kind, entry.body, around.at, around.zone, place)
    return problems


def _entry(new: NewEntry, body: Any, around: Circumstances) -> Entry:
    by = (around.is_history and new.author) or around.by
    known_at = new.recorded_at if around.is_history else None
    replaces = as_id(new.replaces)
    return Entry(
        id=str(as_id(new.id) or new_id()),
        kind=new.kind,
        at=(new.at or around.at).astimezone(UTC),
        recorded_at=(known_at or around.at).astimezone(UTC),
        by=by.role,
        label=new.label,  # type: ignore[arg-type] # labels.problems has asked
        replaces=str(replaces) if replaces else None,
        body=body,
    )
