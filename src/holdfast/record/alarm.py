"""What a person does about an alert: it moves and the chart tells it, together or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import alerts, audit
from holdfast.alerts import moving
from holdfast.alerts.models import Alert
from holdfast.people.reader import Reader
from holdfast.record.appending import append
from holdfast.record.author import Author
from holdfast.record.ids import new_id
from holdfast.record.locking import locked
from holdfast.record.new_entry import NewEntry
from holdfast.record.refused import Problem, Refused, refuse


@transaction.atomic
def see(alert: Alert, by: Reader, at: datetime) -> Alert:
    """Seen by name; the first who looked stays named. Raises ``Refused`` to whom it is not for."""
    alert = _held(alert, by, at)
    moving.see(alert, by=by.account_id, at=at)
    audit.did(by, alert.client, f"see alert {alert.id}", at=at)
    return alert


@transaction.atomic
def act(
    alert: Alert,
    by: Reader,
    at: datetime,
    way: str,
    *,
    words: str = "",
    entry_id: UUID | None = None,
) -> Alert:
    """Someone is acting: how the client is being reached, also as a ``contact`` entry."""
    alert = _held(alert, by, at)
    contact = _contact(alert, by, at, entry_id, {"way": way, "outcome": words or "acting"})
    _move(moving.act, alert, by, at, contact)
    return alert


@transaction.atomic
def close(
    alert: Alert,
    by: Reader,
    at: datetime,
    done: str,
    *,
    way: str = "",
    assessment: str = "",
    plan: str = "",
    also: Sequence[Alert] = (),
    entry_id: UUID | None = None,
) -> Alert:
    """Closed with what was done, also as a ``contact`` entry.

    ``also`` are other alerts of the same client that the one contact closes, all or none.

    Without ``way``, ``assessment`` and ``plan`` the alert closes and a risk finding stays on the
    briefing, because only live contact, an assessment and a plan answer a risk.
    """
    if not done.strip():
        raise Refused(
            [Problem("done", _("Please write what was done; it is kept with the alert."))]
        )
    alert = _held(alert, by, at)
    said = {"way": way, "outcome": done.strip(), "assessment": assessment, "plan": plan}
    contact = _contact(alert, by, at, entry_id, said)
    for one in (alert, *(_held_beside(alert, other, by, at) for other in also)):
        _move(moving.close, one, by, at, contact)
    return alert


def _held_beside(alert: Alert, other: Alert, by: Reader, at: datetime) -> Alert:
    if other.client_id != alert.client_id:
        raise refuse("", _("One contact closes alerts of one client only."))
    return _held(other, by, at)


def _held(alert: Alert, by: Reader, at: datetime) -> Alert:
    """The alert as it stands, with its client locked first, as ``append`` does."""
    if not alerts.may_have(by, alert, at):
        raise refuse("", _("This alert is for the client's therapists and those who were told."))
    client = locked(alert.practice_id, alert.client_id)
    held = Alert.objects.select_for_update(of=("self",), no_key=True).get(id=alert.id)
    held.client = client
    return held


def _contact(
    alert: Alert, by: Reader, at: datetime, entry_id: UUID | None, said: dict[str, str]
) -> UUID:
    body = {name: words for name, words in said.items() if words} | {"about": str(alert.id)}
    contact = NewEntry(kind="contact", body=body, id=entry_id or new_id())
    return append(alert.client, [contact], by=Author.of(by), at=at).stored[0]


def _move(move: moving.Move, alert: Alert, by: Reader, at: datetime, contact: UUID) -> None:
    """Raises ``Refused`` where the alert was closed already, so that nothing of this is stored."""
    try:
        move(alert, by=by.account_id, at=at, entry=contact)
    except moving.CannotMove as refused:
        raise refuse("", str(refused)) from None
