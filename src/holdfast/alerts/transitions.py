"""An alert moves on because a person moved it. ``record.alarm`` calls these with the entry."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.alerts.models import NOBODY_HAS, Alert, Deed, Did, State
from holdfast.alerts.notify import tell_handed, tell_next
from holdfast.circle.sheet_openings import end_sheets
from holdfast.people.models import Account


class CannotMove(Exception):
    """The alert does not stand where this move begins; the sentence says where it stands."""


def closed_already() -> str:
    return _("Someone has closed this alert already; its story is in the record.")


def delivered(alert_id: UUID, *, at: datetime) -> None:
    """A delivery has left this house. Called again, or later than a person, it changes nothing."""
    Alert.objects.filter(id=alert_id, state=State.RAISED).update(
        state=State.DELIVERED, delivered_at=at
    )
    Alert.objects.filter(id=alert_id, delivered_at__isnull=True).update(delivered_at=at)


def look(alert: Alert, *, by: UUID, at: datetime) -> bool:
    """Whoever looks stays named, the first of them on the alert; the chase goes on.

    Whether this was the first time that they looked.
    """
    if Deed.objects.filter(alert=alert, did=Did.LOOKED, by_id=by).exists():
        return False
    _noted(alert, Did.LOOKED, by, at)
    if alert.seen_by_id is None:
        alert.seen_by_id, alert.seen_at = by, at
    if alert.state in NOBODY_HAS:
        alert.state = State.SEEN
    alert.save(update_fields=["state", "seen_by", "seen_at"])
    return True


def have(alert: Alert, *, by: UUID, at: datetime, until: datetime, entry: UUID) -> None:
    """A promise with a clock. Raises ``CannotMove`` where it is closed or somebody has it."""
    _refuse_closed(alert)
    if alert.is_had(at):
        raise CannotMove(_("Somebody else has it."))
    run_out(alert, at=at)
    look(alert, by=by, at=at)
    _noted(alert, Did.HAD, by, at, until=until, entry=entry)
    alert.state, alert.handed_to = State.HAD, None
    alert.had_by_id, alert.had_at, alert.had_until, alert.had_entry = by, at, until, entry
    alert.escalates_at = until
    alert.save()


def lengthen(alert: Alert, *, by: UUID, at: datetime, until: datetime, entry: UUID) -> None:
    _noted(alert, Did.LENGTHENED, by, at, until=until, entry=entry)
    alert.had_until = alert.escalates_at = until
    alert.save(update_fields=["had_until", "escalates_at"])


def give_back(alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None:
    """As if they had never had it: whoever was due meanwhile is told."""
    _noted(alert, Did.GAVE_BACK, by, at, entry=entry)
    _let_go(alert)
    tell_next(alert, alert.client, at=at)


def hand_on(
    alert: Alert, *, by: UUID, to: Account, at: datetime, until: datetime, entry: UUID
) -> None:
    """Nobody has it until the other says so; ``until`` then the next is told."""
    _refuse_closed(alert)
    _noted(alert, Did.HANDED_ON, by, at, to=to.id, until=until, entry=entry)
    _let_go(alert)
    alert.handed_to, alert.escalates_at = to, until
    alert.save(update_fields=["handed_to", "escalates_at"])
    tell_handed(alert, to, at=at)


def tried(alert: Alert, *, by: UUID, at: datetime, again_at: datetime | None, entry: UUID) -> None:
    """Not reached is not done: whoever has it still has it, until the same time."""
    _refuse_closed(alert)
    _noted(alert, Did.TRIED, by, at, until=again_at, entry=entry)
    alert.tried_at, alert.tried_by_id, alert.again_at = at, by, again_at
    alert.save(update_fields=["tried_at", "tried_by", "again_at"])


def spoke(alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None:
    """A contact that leaves it open: the clock of whoever has it runs on."""
    _refuse_closed(alert)
    _noted(alert, Did.SPOKE, by, at, entry=entry)


def run_out(alert: Alert, *, at: datetime) -> bool:
    """Notes that the time of whoever had it is over; whether it was."""
    if alert.state != State.HAD or alert.had_by_id is None or alert.is_had(at):
        return False
    _noted(alert, Did.RAN_OUT, alert.had_by_id, alert.had_until or at)
    _let_go(alert)
    return True


def close(alert: Alert, *, by: UUID, at: datetime, entry: UUID) -> None:
    """Closed, with the contact entry that says what was done; the same again changes nothing.

    Raises ``CannotMove`` where it was closed with another.
    """
    if alert.closing_entry == entry:
        return
    _refuse_closed(alert)
    look(alert, by=by, at=at)
    _noted(alert, Did.CLOSED, by, at, entry=entry)
    alert.state, alert.closed_by_id, alert.closed_at = State.CLOSED, by, at
    alert.closing_entry, alert.escalates_at = entry, None
    alert.save(update_fields=["state", "closed_by", "closed_at", "closing_entry", "escalates_at"])
    end_sheets(alert.id, at=at)


def _let_go(alert: Alert) -> None:
    alert.state = State.SEEN
    alert.had_by = alert.had_at = alert.had_until = alert.had_entry = alert.handed_to = None
    alert.save()


def _noted(
    alert: Alert,
    did: Did,
    by: UUID,
    at: datetime,
    *,
    until: datetime | None = None,
    to: UUID | None = None,
    entry: UUID | None = None,
) -> None:
    Deed.objects.create(
        practice_id=alert.practice_id,
        alert=alert,
        did=did,
        by_id=by,
        at=at,
        until=until,
        to_id=to,
        entry=entry,
    )


def _refuse_closed(alert: Alert) -> None:
    if not alert.is_open:
        raise CannotMove(closed_already())
