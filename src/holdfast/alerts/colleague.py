"""Which clinician the practice's on-call line is asked to ring: it is one address, not a person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from holdfast.alerts.models import OPEN, Alert
from holdfast.alerts.notify import people_told


def to_ring(alert_id: UUID, practice_id: UUID, at: datetime) -> str:
    """The name of whoever has it, or else of the first of those who are told.

    Empty where the alert has been closed or nobody who could act has a name here.
    """
    found = Alert.objects.filter(id=alert_id, practice_id=practice_id, state__in=OPEN)
    alert = found.select_related("client__practice", "had_by").first()
    if alert is None:
        return ""
    people = [alert.had_by] if alert.is_had(at) else people_told(alert.client, at)
    return next((one.name for one in people if one and one.name), "")
