"""Does somebody have an alert? Asked here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from holdfast import clock
from holdfast.alerts.escalation_delays import waits
from holdfast.alerts.models import NOBODY_HAS, Alert, State

AT_MOST = 100
When = Callable[[datetime], str]
"""A time in words."""


def that_nobody_has() -> QuerySet[Alert]:
    """Alerts that rang and that nobody has, or has any more, of people who were not erased."""
    has_run_out = Q(state=State.HAD, had_until__lte=clock.now())
    nobody = Alert.objects.filter(Q(state__in=NOBODY_HAS) | has_run_out)
    return nobody.filter(client__erased_at__isnull=True)


def nobody_has(alert_id: UUID) -> bool:
    """Whether this alert still has to reach somebody."""
    return that_nobody_has().filter(id=alert_id).exists()


def who_has(alert: Alert, when: When) -> dict[str, str]:
    """``name``, ``since`` and ``until`` for a sentence. Raises ``ValueError`` where nobody has."""
    if alert.had_by is None or alert.had_at is None or alert.had_until is None:
        raise ValueError("Nobody has it.")
    return {
        "name": alert.had_by.name,
        "since": when(alert.had_at),
        "until": when(alert.had_until),
    }


def overdue_since(now: datetime, late: timedelta) -> datetime | None:
    """When the oldest alert was raised that should be somebody's by now; ``None`` for none.

    Its next telling is overdue; or everybody was told, and their time is over.
    """
    waiting = that_nobody_has().select_related("practice").prefetch_related("tellings")
    found = waiting.order_by("raised_at")[:AT_MOST]
    return next((alert.raised_at for alert in found if _is_overdue(alert, now, late)), None)


def _is_overdue(alert: Alert, now: datetime, late: timedelta) -> bool:
    if alert.escalates_at is not None:
        return alert.escalates_at + late < now
    told_at = max((one.at for one in alert.tellings.all()), default=alert.raised_at)
    return waits(alert.urgency).line.over_at(told_at, alert.practice) < now
