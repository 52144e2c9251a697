"""A form on its way: what was answered so far is a sealed draft under the form's token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from holdfast.checkins.given import Given, asked_now, is_of_risk, next_of
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.checkins.story import story_of
from holdfast.people.reader import Reader
from holdfast.record.appending import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """One form about one client; ``token`` carries the id of the first entry it makes.

    ``anchor`` is the moment of the cadence it was begun for; ``has_read`` that the client has read
    who looks and when; ``sent`` are the entries it made already, each in place of the one before;
    ``typed`` are words by a question's key that were written and not yet answered with.
    ``is_finished``: its entries stand, and nothing of it waits any more. ``answered_at`` is said of
    a form that had to wait for a network; every other one is of the moment it comes in.
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
    is_finished: bool = False
    answered_at: datetime | None = None

    @property
    def asked(self) -> list[Asked]:
        return asked_now(self.sheet, self.given, self.anchor)

    @property
    def answered(self) -> Given:
        """Without those whose words were changed since and wait to be sent."""
        return {key: answer for key, answer in self.given.items() if key not in self.typed}

    @property
    def next(self) -> Asked | None:
        return next_of(self.asked, self.answered)

    @property
    def furthest(self) -> int:
        """The number of the first question that waits for an answer; the last where none does."""
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


def named(entry_id: UUID, sheet: Sheet, client: Client, reader: Reader) -> Answering:
    """A form whose entry was named elsewhere, on a phone without a network; writes nothing."""
    token = drafts.new_token(reader, client, _name(sheet), entry_id)
    return Answering(sheet=sheet, client=client, reader=reader, token=token)


def under(
    token: str, sheet: Sheet, client: Client, reader: Reader, *, anchor: str | None = None
) -> Answering | None:
    """The form that carries this token, finished or not; None where the token is not of this form
    and reader."""
    said = drafts.read_token(token)
    asked = (client.id, reader.account_id, _name(sheet))
    if said is None or (said.client_id, said.account_id, said.form) != asked:
        return None
    if body := drafts.kept(token, reader):
        return _kept(sheet, client, reader, body)
    new = Answering(sheet=sheet, client=client, reader=reader, token=token, anchor=anchor)
    story = story_of(said.entry_id, sheet, client, reader)
    return replace(new, given=story.given, sent=story.sent, is_finished=True) if story else new


def with_reading(answering: Answering, *, at: datetime) -> Answering:
    with drafts.in_turn(answering.client):
        return _keep(replace(as_it_stands(answering), has_read=True), at)


def with_typed(answering: Answering, key: str, words: str, *, at: datetime) -> Answering:
    """Words on their way, no answer yet; they stand in their field when the question is opened."""
    with drafts.in_turn(answering.client):
        now = as_it_stands(answering)
        if words == now.typed.get(key, now.given.get(key) or ""):
            return now
        return _keep(replace(now, typed={**now.typed, key: words}), at)


def with_given(
    answering: Answering, key: str, answer: int | str | None, *, at: datetime
) -> Answering:
    """One more answer, kept while the form is unfinished. Call it in turn."""
    typed = {one: words for one, words in answering.typed.items() if one != key}
    now = replace(answering, given={**answering.given, key: answer}, typed=typed)
    return now if now.is_finished else _keep(now, at)


def with_sent(answering: Answering, sent: tuple[str, ...], *, at: datetime) -> Answering:
    """Its entries stand; of a form that is done only words that were written meanwhile wait."""
    with drafts.in_turn(answering.client):
        now = as_it_stands(answering)
        if answering.is_done and not now.typed:
            drafts.take(answering.token, answering.reader)
            return replace(answering, sent=sent)
        return _keep(replace(now, sent=sent), at)


def as_it_stands(answering: Answering) -> Answering:
    """With what other windows have sent since it was read."""
    sheet, client, reader = answering.sheet, answering.client, answering.reader
    now = under(answering.token, sheet, client, reader, anchor=answering.anchor)
    return now or answering


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
