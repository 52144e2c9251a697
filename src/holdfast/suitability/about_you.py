"""The client's answers on their way: a sealed draft under the form's token, screen by screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from holdfast.kernel.chart import Chart, fold
from holdfast.library.forms import Form, load
from holdfast.people.reader import Reader
from holdfast.record import Author, append, drafts, entries_of
from holdfast.suitability.becoming import Telling, entries_of_answers
from holdfast.suitability.said import UNKNOWN, Said, said_in
from holdfast.suitability.screens import (
    OPTIONAL,
    Screen,
    first_open,
    gates_of,
    is_left_out,
    screens_of,
    whole,
)

if TYPE_CHECKING:
    from holdfast.circle.models import Client

FORM = "about_you"


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutYou:
    """``given`` are answers so far; ``told_at`` is when the client last sent any.

    ``typed`` are the fields of a screen, by its key, as they were left: not sent, or to be mended.
    """

    form: Form
    client: Client
    reader: Reader
    token: str
    given: Said
    told_at: datetime | None
    is_begun: bool
    typed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def screens(self) -> list[Screen]:
        return screens_of(self.form, self.given)

    @property
    def next(self) -> Screen | None:
        return first_open(self.screens, self.given)

    @property
    def is_changed(self) -> bool:
        return self.is_begun or self.told_at is None


def begun(client: Client, reader: Reader, at: datetime) -> AboutYou:
    """What waits to be finished, or a new form that holds what they told before."""
    form, own = load(), own_chart(client, reader, at)
    told_at = told_last(own)
    for name, body in drafts.waiting(reader, client):
        if name == FORM:
            return AboutYou(
                form=form,
                client=client,
                reader=reader,
                token=body["token"],
                given=body["given"],
                told_at=told_at,
                is_begun=True,
                typed=body.get("typed", {}),
            )
    return AboutYou(
        form=form,
        client=client,
        reader=reader,
        token=drafts.new_token(reader, client, FORM),
        given=_told(form, own) if told_at else {},
        told_at=told_at,
        is_begun=False,
    )


def under(token: str, client: Client, reader: Reader, at: datetime) -> AboutYou:
    """The form that carries this token, where it is this reader's; else what is begun."""
    now = begun(client, reader, at)
    said = drafts.read_token(token)
    asked = (client.id, reader.account_id, FORM)
    if said is None or (said.client_id, said.account_id, said.form) != asked:
        return now
    return now if now.is_begun else replace(now, token=token)


def with_answers(
    about: AboutYou, screen: Screen, answers: Mapping[str, object], *, at: datetime
) -> AboutYou:
    """More answers, kept before the next screen is shown."""
    typed = {key: fields for key, fields in about.typed.items() if key != screen.key}
    return _keep(replace(about, given=about.given | dict(answers), typed=typed), at)


def with_typed(
    about: AboutYou, screen: Screen, fields: Mapping[str, str], *, at: datetime
) -> AboutYou:
    """A screen as it was left, so that nothing typed is lost; no answer of it counts yet."""
    return _keep(replace(about, typed={**about.typed, screen.key: dict(fields)}), at)


def _keep(about: AboutYou, at: datetime) -> AboutYou:
    body = {"token": about.token, "given": about.given, "typed": about.typed}
    drafts.keep(about.token, body, at=at)
    return replace(about, is_begun=True)


def send(about: AboutYou, *, at: datetime) -> None:
    """Into the record; the draft goes only after the entries stand. Raises ``record.Refused``."""
    said = whole(about.form, about.given)
    new = entries_of_answers(said, _telling(about, at))
    if new:
        append(about.client, new, by=Author.of(about.reader), at=at)
    drafts.take(about.token, about.reader)


def own_chart(client: Client, reader: Reader, at: datetime) -> Chart:
    """What the client themselves told; nobody else's correction stands in it."""
    return fold((one for one in entries_of(client, reader, at) if one.by == "client"), at)


def told_last(own: Chart) -> datetime | None:
    """When the client last answered this form; each time it leaves a condition behind."""
    return max((entry.recorded_at for entry in own.of("condition")), default=None)


def _told(form: Form, own: Chart) -> Said:
    """What they told, with every question that was asked then as answered."""
    said = said_in(form, own, "client")
    for section in form.sections:
        for question in section.questions():
            if question.is_for("client") and not is_left_out(question.unless, said):
                said.setdefault(question.key, "" if question.asks in OPTIONAL else UNKNOWN)
    return said | gates_of(form, said)


def _telling(about: AboutYou, at: datetime) -> Telling:
    said = drafts.read_token(about.token)
    return Telling(
        form=about.form,
        part="client",
        chart=own_chart(about.client, about.reader, at),
        form_id=said.entry_id if said else UUID(int=0),
        zone=ZoneInfo(about.client.time_zone),
    )
