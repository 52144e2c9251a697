"""The client's answers on their way, screen by screen; sent when they were looked at once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from holdfast.kernel.chart.chart import Chart, fold
from holdfast.library.forms import Form, load
from holdfast.people.reader import Reader
from holdfast.questions import keeping
from holdfast.questions.answering import Answering
from holdfast.record import Author, Refused, append, entries_of
from holdfast.record.entry.ids import place_id
from holdfast.suitability.becoming import Telling, entries_of_answers
from holdfast.suitability.said import UNKNOWN, Said, said_in
from holdfast.suitability.screens import (
    OPTIONAL,
    Screen,
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
class AboutYou(Answering[Screen]):
    """``told_at`` is when the client last sent any, as it was known at ``opened_at``.

    ``typed`` are the fields of a screen as they were left: not sent, or to be mended.
    """

    form: Form
    opened_at: datetime
    told_at: datetime | None

    @property
    def pages(self) -> list[Screen]:
        return screens_of(self.form, self.given)

    @property
    def is_changed(self) -> bool:
        return self.is_begun or self.told_at is None

    def as_it_stands(self) -> AboutYou:
        return under(self.token, self.client, self.reader, self.opened_at)


def begun(client: Client, reader: Reader, at: datetime) -> AboutYou:
    """What waits to be finished, or a new form that holds what they told before."""
    return keeping.begun(_new(client, reader, at))


def under(token: str, client: Client, reader: Reader, at: datetime) -> AboutYou:
    """What is begun, whatever window it was begun in; else the form that carries this token, where
    it is this reader's."""
    now = begun(client, reader, at)
    return now if now.is_begun else keeping.under(token, now) or now


def send(about: AboutYou, *, at: datetime) -> None:
    """Into the record; the draft goes only after the entries stand. Raises ``record.Refused``."""
    with keeping.in_turn(about) as now:
        _append(now, at)
        keeping.put_away(now)


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


def _new(client: Client, reader: Reader, at: datetime) -> AboutYou:
    form, own = load(), own_chart(client, reader, at)
    told_at = told_last(own)
    return AboutYou(
        name=FORM,
        form=form,
        client=client,
        reader=reader,
        given=_told(form, own) if told_at else {},
        opened_at=at,
        told_at=told_at,
    )


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
    return Telling(
        form=about.form,
        part="client",
        chart=own_chart(about.client, about.reader, at),
        form_id=place_id(keeping.form_id(about), place),
        zone=ZoneInfo(about.client.time_zone),
    )
