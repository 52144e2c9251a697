"""What waits for the client themselves, as lines on their home page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from holdfast.checkins.questions import form_for, is_open
from holdfast.library.content import load
from holdfast.people.reader import Reader
from holdfast.record import briefing_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.kernel.briefing import Briefing

Line = dict[str, object]


def due_for(client: Client, reader: Reader, at: datetime) -> list[Line]:
    """What the client can answer here by themselves: what waits longest first, each form once."""
    briefing = briefing_of(client, reader, at)
    due = sorted(briefing.due, key=lambda one: one.at)
    wanted = _overdue(briefing) | {one.what: one.at for one in due if one.for_ == "client"}
    lines = (_line(what, when, client) for what, when in wanted.items())
    return [line for line in lines if line]


def _overdue(briefing: Briefing) -> dict[str, datetime | None]:
    """What has been waiting beyond its grace is a finding, and still to be answered."""
    found = {one.key.partition("@")[2] for one in briefing.findings if one.state == "present"}
    steps = load().cadence.items
    return {step.what: None for step in steps if step.for_ == "client" and step.id in found}


def _line(what: str, at: datetime | None, client: Client) -> Line | None:
    form = form_for(what)
    if form is None or not is_open(form, client):
        return None
    url = reverse("answer", args=[form.id])
    return {"url": url, "title": form.title, "questions": len(form.items), "at": at}
