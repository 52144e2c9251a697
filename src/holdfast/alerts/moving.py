"""An alert moves on because a person moved it. ``record.alarm`` calls these with the entry."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.alerts.models import OPEN, UNSEEN, Alert, State
from holdfast.circle.sheet_openings import end_sheets


class CannotMove(Exception):
    """The alert does not stand where this move begins; the sentence says where it stands."""


class Move(Protocol):
    """One of the moves that a contact entry goes with."""

    def __call__(self, alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None: ...


def delivered(alert_id: UUID, *, at: datetime) -> None:
    """A delivery has left this house. Called again, or later than a person, it changes nothing."""
    Alert.objects.filter(id=alert_id, state=State.RAISED).update(
        state=State.DELIVERED, delivered_at=at
    )
    Alert.objects.filter(id=alert_id, delivered_at__isnull=True).update(delivered_at=at)


def see(alert: Alert, *, by: UUID, at: datetime) -> None:
    """The first who looks stays named; nobody else is told from then on."""
    if alert.state not in UNSEEN:
        return
    alert.state, alert.seen_by_id, alert.seen_at = State.SEEN, by, at
    alert.escalates_at = None
    alert.save(update_fields=["state", "seen_by", "seen_at", "escalates_at"])


def act(alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None:
    """Someone is acting; who acts has also seen. Raises ``CannotMove`` once it is closed."""
    _refuse_closed(alert)
    see(alert, by=by, at=at)
    if alert.state == State.ACTING:
        return
    alert.state, alert.acting_by_id, alert.acting_at = State.ACTING, by, at
    alert.acting_entry = entry
    alert.save(update_fields=["state", "acting_by", "acting_at", "acting_entry"])


def close(alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None:
    """Closed, with the contact entry that says what was done; the same again changes nothing.

    Raises ``CannotMove`` where it was closed with another.
    """
    if alert.closing_entry == entry:
        return
    _refuse_closed(alert)
    act(alert, by=by, at=at, entry=entry)
    alert.state, alert.closed_by_id, alert.closed_at = State.CLOSED, by, at
    alert.closing_entry = entry
    alert.save(update_fields=["state", "closed_by", "closed_at", "closing_entry"])
    end_sheets(alert.id, at=at)


def _refuse_closed(alert: Alert) -> None:
    if alert.state not in OPEN:
        raise CannotMove(_("Someone has closed this alert already; its story is in the record."))
