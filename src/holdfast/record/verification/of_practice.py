"""What belongs to no one client: the audit's chain, and what points at what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from holdfast import audit
from holdfast.alerts.models import Alert
from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.post.models import Delivery
from holdfast.record.verification.faults import Fault


def faults_of_practice(practice_id: UUID | None) -> Iterator[Fault]:
    """None is the installation itself, to which belongs what happens before anyone is in one."""
    broken = audit.verify(practice_id) and audit.verify_held(practice_id)
    if broken is not None:
        yield Fault(what="audit_changed", at=str(broken.position), practice_id=practice_id)
    if practice_id is None:
        return
    for client_id in _named_and_gone(practice_id):
        yield Fault(what="client_missing", at=str(client_id), practice_id=practice_id)
    for alert_id in _rung_and_gone(practice_id):
        yield Fault(what="alert_missing", at=str(alert_id), practice_id=practice_id)


def _named_and_gone(practice_id: UUID) -> Iterator[UUID]:
    """Clients of whom the audit tells, and who are not there."""
    told = AuditEvent.objects.filter(practice_id=practice_id, client_id__isnull=False)
    here = Client.objects.filter(practice_id=practice_id).values("id")
    gone = told.exclude(client_id__in=here).order_by("client_id")
    yield from gone.values_list("client_id", flat=True).distinct()  # type: ignore[misc] # not null


def _rung_and_gone(practice_id: UUID) -> Iterator[UUID]:
    """Alerts of which a message tells, and which are not there."""
    told = Delivery.objects.filter(practice_id=practice_id, alert_id__isnull=False)
    here = Alert.objects.filter(practice_id=practice_id).values("id")
    gone = told.exclude(alert_id__in=here).order_by("alert_id")
    yield from gone.values_list("alert_id", flat=True).distinct()  # type: ignore[misc] # not null
