"""A form on its way: what was answered so far is a sealed draft under the form's token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from holdfast.checkins.questions import Given, body_of, given_in, is_of_risk, next_open
from holdfast.kernel.instruments.definition import Definition
from holdfast.people.reader import Reader
from holdfast.record import Author, NewEntry, append, drafts, entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """One form about one client; ``token`` carries the id of the entry it will make."""

    form: Definition
    client: Client
    reader: Reader
    token: str
    given: Given

    @property
    def is_done(self) -> bool:
        """All was asked; or what was said must reach a person now and not after more questions."""
        return is_of_risk(self.form, self.given) or self.step > len(self.form.items)

    @property
    def step(self) -> int:
        return next_open(self.form, self.given)


def begun(form: Definition, client: Client, reader: Reader) -> Answering:
    """The unfinished form, newest first, or a new one; writes nothing."""
    for name, body in drafts.waiting(reader, client):
        if name == _name(form):
            return _answering(form, client, reader, body["token"], body["given"])
    return _answering(form, client, reader, drafts.new_token(reader, client, _name(form)), {})


def under(token: str, form: Definition, client: Client, reader: Reader) -> Answering | None:
    """The form that carries this token; None where the token is not of this form and reader."""
    said = drafts.read_token(token)
    asked = (client.id, reader.account_id, _name(form))
    if said is None or (said.client_id, said.account_id, said.form) != asked:
        return None
    kept = (body for _form, body in drafts.waiting(reader, client) if body.get("token") == token)
    body: dict[str, Any] = next(kept, {"given": {}})
    return _answering(form, client, reader, token, body["given"])


def stored(answering: Answering) -> Given | None:
    """What the form said once it was sent; None while it was not."""
    entry_id = str(_entry_id(answering))
    for entry in entries_of(answering.client, answering.reader):
        if entry.id == entry_id:
            return given_in(answering.form, entry.body.items)
    return None


def with_answer(answering: Answering, key: str, answer: int | str, *, at: datetime) -> Answering:
    """One more answer, kept before the next question is shown."""
    given = {**answering.given, key: answer}
    drafts.keep(answering.token, {"token": answering.token, "given": given}, at=at)
    same = (answering.form, answering.client, answering.reader, answering.token)
    return _answering(*same, given)


def send(answering: Answering, *, at: datetime) -> None:
    """Into the record; the draft goes only after the entry stands. Raises ``record.Refused``."""
    body = body_of(answering.form, answering.given)
    entry = NewEntry(kind="answers", id=_entry_id(answering), body=body)
    append(answering.client, [entry], by=Author.of(answering.reader), at=at)
    drafts.take(answering.token, answering.reader)


def _answering(
    form: Definition, client: Client, reader: Reader, token: str, given: Given
) -> Answering:
    return Answering(form=form, client=client, reader=reader, token=token, given=given)


def _entry_id(answering: Answering) -> UUID | None:
    said = drafts.read_token(answering.token)
    return said.entry_id if said else None


def _name(form: Definition) -> str:
    return f"answers:{form.id}"
