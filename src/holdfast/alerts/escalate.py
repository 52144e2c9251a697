"""What nobody has goes on to the next person, and so does what somebody had for too long."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from holdfast.alerts.models import Alert
from holdfast.alerts.notify import tell_left, tell_next
from holdfast.alerts.transitions import run_out

AT_ONCE = 50


def escalate_due(now: datetime, limit: int = AT_ONCE) -> int:
    """Tell the next person of each alert whose time has come; gives how many.

    Each alert is its own transaction, so a worker killed in the middle repeats only what it had
    not finished; several workers never tell the same step twice.
    """
    return sum(escalate(alert_id, now) for alert_id in _due(now, limit))


@transaction.atomic
def escalate(alert_id: UUID, now: datetime) -> bool:
    """Tell the next person of this alert if it is due: at once, where one before let its time
    run out."""
    waiting = Alert.objects.filter(id=alert_id, escalates_at__lte=now)
    alert = waiting.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    if alert is None:
        return False
    if not alert.is_open:
        alert.escalates_at = None
        alert.save(update_fields=["escalates_at"])
        return False
    holder, has_run_out = alert.had_by, run_out(alert, at=now)
    was_promised = has_run_out or alert.handed_to_id is not None
    alert.handed_to = None
    tell_next(alert, alert.client, at=now, is_overdue=was_promised)
    if holder and has_run_out:
        tell_left(alert, holder, at=now)
    return True


def _due(now: datetime, limit: int) -> list[UUID]:
    waiting = Alert.objects.filter(escalates_at__lte=now, client__erased_at__isnull=True)
    return list(waiting.order_by("escalates_at", "id").values_list("id", flat=True)[:limit])
