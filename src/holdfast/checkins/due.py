"""What waits for the client themselves, as lines on their home page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from holdfast.checkins.questions import form_for, is_open
from holdfast.people.reader import Reader
from holdfast.record import briefing_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.kernel.briefing import Due

Line = dict[str, object]


def due_for(client: Client, reader: Reader, at: datetime) -> list[Line]:
    """What the client can answer here by themselves, the earliest first, each form once."""
    due = sorted(briefing_of(client, reader, at).due, key=lambda one: one.at)
    lines = {one.what: _line(one, client) for one in reversed(due) if one.for_ == "client"}
    return [line for line in reversed(lines.values()) if line]


def _line(due: Due, client: Client) -> Line | None:
    form = form_for(due.what)
    if form is None or not is_open(form, client):
        return None
    return {
        "url": reverse("answer", args=[form.id]),
        "title": form.title,
        "questions": len(form.items),
        "at": due.at,
    }
