"""The form that is offered after a risk answer: an invitation, after help, never before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from holdfast import alerts
from holdfast.checkins.answering import begun
from holdfast.checkins.given import given_in, is_of_risk
from holdfast.checkins.sheets import Sheet, follow_ups, is_open, sheet_for
from holdfast.people.reader import Reader
from holdfast.record import entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client


def offered_to(client: Client, reader: Reader) -> Sheet | None:
    """The form to offer now; None once it was answered, or nothing waits for a person any more."""
    if not alerts.open_of(client):
        return None
    answers = [one for one in entries_of(client, reader) if one.kind == "answers"]
    for entry in reversed(answers):
        sheet = sheet_for(entry.body.instrument, client.practice)
        if sheet is not None and sheet.follow_up:
            return _after(sheet, entry.body, answers, client, reader)
    return None


def is_follow_up(sheet: Sheet) -> bool:
    """Whether a form is only ever answered after another."""
    return sheet.id in follow_ups()


def _after(
    sheet: Sheet, body: Any, answers: list[Any], client: Client, reader: Reader
) -> Sheet | None:
    """What follows the newest such form, where its answer calls for it and it is not done."""
    follow_up = sheet_for(sheet.follow_up or "", client.practice)
    if follow_up is None or not is_open(follow_up, client):
        return None
    names = [one.body.instrument for one in answers]
    newest = len(names) - 1 - names[::-1].index(sheet.id)
    is_half_done = bool(begun(follow_up, client, reader).given)
    is_answered = follow_up.id in names[newest:] and not is_half_done
    is_called_for = is_of_risk(sheet, given_in(sheet, body))
    return follow_up if is_called_for and not is_answered else None
