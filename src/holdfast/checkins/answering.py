"""A form on its way: what was answered so far is a sealed draft under the form's token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from holdfast.checkins.given import (
    Given,
    asked_now,
    body_of,
    given_in,
    is_of_risk,
    next_of,
)
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.people.reader import Reader
from holdfast.record import Author, NewEntry, append, drafts, entries_of
from holdfast.record.beside import beside

if TYPE_CHECKING:
    from holdfast.circle.models import Client

MISSING = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """One form about one client; ``token`` carries the id of the first entry it will make.

    ``anchor`` is the moment of the cadence it was begun for; ``has_read`` that the client has read
    who looks and when; ``sent`` are the entries it made already, each in place of the one before;
    ``typed`` are words by a question's key that were written and not yet answered with.
    """

    sheet: Sheet
    client: Client
    reader: Reader
    token: str
    given: Given = field(default_factory=dict)
    anchor: str | None = None
    has_read: bool = False
    sent: tuple[str, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> list[Asked]:
        return asked_now(self.sheet, self.given, self.anchor)

    @property
    def next(self) -> Asked | None:
        return next_of(self.asked, self.given)

    @property
    def furthest(self) -> int:
        """The number of the first question without an answer; the last where each has one."""
        asked = self.asked
        return 1 + asked.index(self.next) if self.next else len(asked)

    @property
    def is_of_risk(self) -> bool:
        return is_of_risk(self.sheet, self.given)

    @property
    def is_done(self) -> bool:
        """All was asked; or what was said of risk should not wait behind other questions."""
        left = [one for one in self.asked if one.key not in self.given]
        return not left or (self.is_of_risk and not any(one.is_of_risk for one in left))

    @property
    def must_read_first(self) -> bool:
        """Before the first question of risk the client reads who looks, once a form."""
        return not self.has_read and self.next is not None and self.next.is_of_risk


def begun(sheet: Sheet, client: Client, reader: Reader, *, anchor: str | None = None) -> Answering:
    """The unfinished form, newest first, or a new one; writes nothing."""
    for name, body in drafts.waiting(reader, client):
        if name == _name(sheet):
            return _kept(sheet, client, reader, body)
    token = drafts.new_token(reader, client, _name(sheet))
    return Answering(sheet=sheet, client=client, reader=reader, token=token, anchor=anchor)


def under(
    token: str, sheet: Sheet, client: Client, reader: Reader, *, anchor: str | None = None
) -> Answering | None:
    """The form that carries this token; None where the token is not of this form and reader."""
    said = drafts.read_token(token)
    asked = (client.id, reader.account_id, _name(sheet))
    if said is None or (said.client_id, said.account_id, said.form) != asked:
        return None
    for _form, body in drafts.waiting(reader, client):
        if body.get("token") == token:
            return _kept(sheet, client, reader, body)
    return Answering(sheet=sheet, client=client, reader=reader, token=token, anchor=anchor)


def stored(answering: Answering) -> Given | None:
    """What the form said when it was first sent; None while it was not."""
    entry_id = str(_entry_id(answering, 0))
    for entry in entries_of(answering.client, answering.reader):
        if entry.id == entry_id:
            return given_in(answering.sheet, entry.body)
    return None


def with_reading(answering: Answering, *, at: datetime) -> Answering:
    return _keep(replace(answering, has_read=True), at)


def with_typed(answering: Answering, key: str, words: str, *, at: datetime) -> Answering:
    """Words on their way, no answer yet; they stand in their field when the question is opened."""
    return _keep(replace(answering, typed={**answering.typed, key: words}), at)


def with_answer(
    answering: Answering, key: str, answer: int | str | None, *, at: datetime
) -> Answering:
    """One more answer. What it raises is in the record before the next question is shown.

    Raises ``record.Refused``.
    """
    is_said_already = bool(answering.sent) and answering.given.get(key, MISSING) == answer
    typed = {one: words for one, words in answering.typed.items() if one != key}
    answering = replace(answering, given={**answering.given, key: answer}, typed=typed)
    if answering.is_done:
        return _finish(_keep(answering, at), at)
    is_to_send = answering.is_of_risk and not is_said_already
    return _keep(_send(answering, at) if is_to_send else answering, at)


def _finish(answering: Answering, at: datetime) -> Answering:
    """The draft goes only after the entry stands."""
    sent = _send(answering, at, is_last=True)
    drafts.take(answering.token, answering.reader)
    return sent


def _send(answering: Answering, at: datetime, *, is_last: bool = False) -> Answering:
    """A later one takes the place of the one before, which the record never forgets."""
    place = len(answering.sent)
    entry = NewEntry(
        kind=answering.sheet.kind,
        id=_entry_id(answering, place),
        body=body_of(answering.sheet, answering.given, answering.anchor),
        replaces=answering.sent[-1] if answering.sent else None,
    )
    form_id = _entry_id(answering, 0)
    own = [one.own for one in answering.sheet.asked if one.own] if is_last else []
    more = beside(own, answering.given, form_id) if form_id else []
    append(answering.client, [entry, *more], by=Author.of(answering.reader), at=at)
    return replace(answering, sent=(*answering.sent, str(entry.id)))


def _entry_id(answering: Answering, place: int) -> UUID | None:
    """The same for the same form and place, so that sending twice stores once."""
    said = drafts.read_token(answering.token)
    if said is None or place == 0:
        return said.entry_id if said else None
    return uuid5(said.entry_id, str(place))


def _keep(answering: Answering, at: datetime) -> Answering:
    body = {
        "token": answering.token,
        "given": answering.given,
        "anchor": answering.anchor,
        "has_read": answering.has_read,
        "sent": answering.sent,
        "typed": answering.typed,
    }
    drafts.keep(answering.token, body, at=at)
    return answering


def _kept(sheet: Sheet, client: Client, reader: Reader, body: dict[str, Any]) -> Answering:
    return Answering(
        sheet=sheet,
        client=client,
        reader=reader,
        token=body["token"],
        given=body.get("given", {}),
        anchor=body.get("anchor"),
        has_read=body.get("has_read", False),
        sent=tuple(body.get("sent", ())),
        typed=body.get("typed", {}),
    )


def _name(sheet: Sheet) -> str:
    return f"{sheet.kind}:{sheet.id}"
