"""Tying new audit rows into their practice's chain; the worker calls it every so often."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from holdfast.audit.digest import START, digest_of

if TYPE_CHECKING:
    from holdfast.audit.models import AuditEvent

BATCH = 500


def chain(practice_id: UUID | None, at: datetime) -> int:
    """Chains rows written up to ``at``, a batch at a time; gives how many.

    Two workers at once are harmless: a position is unique per practice, so one of them is refused
    whole and tries again at its next turn.
    """
    from holdfast.audit.models import AuditEvent

    with transaction.atomic():
        last = _last(practice_id)
        position, previous = (
            (last.position or 0, bytes(last.digest or START)) if last else (0, START)
        )
        rows = AuditEvent.objects.filter(
            practice_id=practice_id, position__isnull=True, at__lte=at
        ).order_by("at", "id")[:BATCH]
        chained = []
        for row in rows:
            position += 1
            row.position = position
            row.digest = previous = digest_of(previous, row)
            chained.append(row)
        AuditEvent.objects.bulk_update(chained, ["position", "digest"])
    return len(chained)


def _last(practice_id: UUID | None) -> AuditEvent | None:
    from holdfast.audit.models import AuditEvent

    rows = AuditEvent.objects.filter(practice_id=practice_id, position__isnull=False)
    return rows.order_by("-position").first()
