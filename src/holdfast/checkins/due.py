"""What waits for the client themselves, as the few lines of their home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse

from holdfast.checkins.answering import begun
from holdfast.checkins.appointments import before_words
from holdfast.checkins.day_words import at_words, for_words
from holdfast.checkins.follow_up import is_follow_up, offered_to
from holdfast.checkins.lately import said_today
from holdfast.checkins.sheets import Sheet, is_open, seconds_for, sheet_for
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.cadence.due import Due
from holdfast.library import own_forms
from holdfast.library.content import load
from holdfast.people.reader import Reader
from holdfast.record import briefing_of
from holdfast.record.appending import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``when`` is "This evening", or empty for what has no time of its own any more.

    ``answered`` counts what is there of a form that was begun.
    """

    sheet: Sheet
    url: str
    when: str
    questions: int
    seconds: int
    answered: int
    is_follow_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What can be answered now, each once; and the next that cannot yet, in words."""

    now: list[Line]
    later: str

    @property
    def has_check_in(self) -> bool:
        return any(line.sheet.id == own_forms.check_in().id for line in self.now)


def waiting_for(client: Client, reader: Reader, at: datetime) -> Waiting:
    """Only what the client can answer alone, what waits longest first."""
    briefing = briefing_of(client, reader, at)
    zone = ZoneInfo(client.time_zone)
    dues = [one for one in sorted(briefing.due, key=lambda one: one.at) if one.for_ == "client"]
    said = said_today(client, reader, at)
    opened = [one for one in dues if _opens_at(one) <= at and not _is_said(one, said)]
    anchors = {one.what: one.because for one in opened}
    overdue = [what for what in _overdue(briefing) if what not in said]
    before = before_words(client, reader, at)
    whens = dict.fromkeys([*_begun(client, reader), *overdue], "") | {
        one.what: before(one.at) or for_words(one.at, at, zone) for one in opened
    }
    offered = offered_to(client, reader)
    if offered:
        whens = {offered.id: ""} | whens
    lines = (_line(what, when, client, reader, anchors) for what, when in whens.items())
    later = (one for one in dues if one not in opened and _sheet(one.what, client))
    return Waiting(now=[line for line in lines if line], later=_later(later, client, at, zone))


def anchor_of(client: Client, reader: Reader, at: datetime) -> str | None:
    """The moment of the cadence for which a check-in is open now; None off the cadence."""
    wanted = own_forms.check_in().id
    due = (one for one in briefing_of(client, reader, at).due if one.what == wanted)
    return next((one.because for one in due if _opens_at(one) <= at), None)


def address_of(sheet: Sheet) -> str:
    is_own = sheet.id == own_forms.check_in().id
    return reverse("check_in") if is_own else reverse("answer", args=[sheet.id])


def address_of_step(sheet: Sheet, step: int) -> str:
    return f"{address_of(sheet)}?question={step}"


def _overdue(briefing: Briefing) -> Iterator[str]:
    """What has been waiting beyond its grace is a finding, and still to be answered."""
    found = {one.key.partition("@")[2] for one in briefing.findings if one.state == "present"}
    steps = load().cadence.items
    return (step.what for step in steps if step.for_ == "client" and step.id in found)


def _is_said(due: Due, said: set[str]) -> bool:
    """A form once a day is enough; a check-in may be wanted twice."""
    return due.what in said and due.what != own_forms.check_in().id


def _begun(client: Client, reader: Reader) -> Iterator[str]:
    """Forms that were begun and wait to be finished, whatever they were begun for."""
    for name, body in drafts.waiting(reader, client):
        kind, _colon, slug = name.partition(":")
        sheet = sheet_for(slug, client.practice)
        is_here = sheet is not None and sheet.kind == kind and bool(body.get("given"))
        if is_here and sheet is not None and not is_follow_up(sheet):
            yield slug


def _opens_at(due: Due) -> datetime:
    hours = (one.opens_hours for one in load().cadence.items if one.what == due.what)
    return due.at - timedelta(hours=next(hours, 0))


def _sheet(what: str, client: Client) -> Sheet | None:
    sheet = sheet_for(what, client.practice)
    return sheet if sheet and is_open(sheet, client) else None


def _line(
    what: str, when: str, client: Client, reader: Reader, anchors: dict[str, str]
) -> Line | None:
    sheet = _sheet(what, client)
    if sheet is None:
        return None
    answering = begun(sheet, client, reader, anchor=anchors.get(what))
    return Line(
        sheet=sheet,
        url=address_of(sheet),
        when=when,
        questions=len(answering.pages),
        seconds=seconds_for(len(answering.pages)),
        answered=len(answering.answered),
        is_follow_up=is_follow_up(sheet),
    )


def _later(dues: Iterable[Due], client: Client, at: datetime, zone: ZoneInfo) -> str:
    first = next(iter(dues), None)
    sheet = sheet_for(first.what, client.practice) if first else None
    return at_words(sheet.name, first.at, at, zone) if first and sheet else ""
