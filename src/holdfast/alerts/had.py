"""Does somebody have an alert? Asked here, and nowhere else."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from holdfast.alerts.models import UNSEEN, Alert


def that_nobody_has() -> QuerySet[Alert]:
    """Alerts that rang and that nobody has taken up, of people who were not erased."""
    return Alert.objects.filter(state__in=UNSEEN, client__erased_at__isnull=True)


def nobody_has(alert_id: UUID) -> bool:
    """Whether this alert still has to reach somebody."""
    return that_nobody_has().filter(id=alert_id).exists()
