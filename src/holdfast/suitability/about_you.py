"""The client's answers on their way: a sealed draft under the form's token, screen by screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from holdfast.kernel.chart.chart import Chart, fold
from holdfast.library.forms import Form, load
from holdfast.people.reader import Reader
from holdfast.record import Author, Refused, append, entries_of
from holdfast.record.appending import drafts
from holdfast.record.entry.ids import place_id
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
MOST_CORRECTIONS = 50  # of one page that is sent again and again


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
    """More answers beside those that came meanwhile, kept before the next screen is shown."""
    with drafts.in_turn(about.client):
        now = _as_it_stands(about, at)
        typed = {key: fields for key, fields in now.typed.items() if key != screen.key}
        return _keep(replace(now, given=now.given | dict(answers), typed=typed), at)


def with_typed(
    about: AboutYou, screen: Screen, fields: Mapping[str, str], *, at: datetime
) -> AboutYou:
    """A screen as it was left, so that nothing typed is lost; no answer of it counts yet."""
    with drafts.in_turn(about.client):
        now = _as_it_stands(about, at)
        return _keep(replace(now, typed={**now.typed, screen.key: dict(fields)}), at)


def _as_it_stands(about: AboutYou, at: datetime) -> AboutYou:
    """With what other windows have sent since it was read."""
    return under(about.token, about.client, about.reader, at)


def _keep(about: AboutYou, at: datetime) -> AboutYou:
    body = {"token": about.token, "given": about.given, "typed": about.typed}
    drafts.keep(about.token, body, at=at)
    return replace(about, is_begun=True)


def send(about: AboutYou, *, at: datetime) -> None:
    """Into the record; the draft goes only after the entries stand. Raises ``record.Refused``."""
    with drafts.in_turn(about.client):
        _append(_as_it_stands(about, at), at)
        drafts.take(about.token, about.reader)


def _append(about: AboutYou, at: datetime, place: int = 0) -> None:
    """What was sent before and is said otherwise now goes in under ids of its own."""
    new = entries_of_answers(whole(about.form, about.given), _telling(about, at, place))
    if not new:
        return
    try:
        append(about.client, new, by=Author.of(about.reader), at=at)
    except Refused as refused:
        if refused.field != "id" or place == MOST_CORRECTIONS:
            raise
        _append(about, at, place + 1)


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


def _telling(about: AboutYou, at: datetime, place: int) -> Telling:
    said = drafts.read_token(about.token)
    return Telling(
        form=about.form,
        part="client",
        chart=own_chart(about.client, about.reader, at),
        form_id=place_id(said.entry_id if said else UUID(int=0), place),
        zone=ZoneInfo(about.client.time_zone),
    )
