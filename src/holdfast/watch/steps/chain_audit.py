from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError

from holdfast import audit
from holdfast.audit.models import AuditEvent
from holdfast.watch.turn import Turn

AT_ONCE = 2000


def chain_audit(turn: Turn) -> int:
    """Ties new audit rows into the chains of their practices; gives how many."""
    now = turn.now()
    new = AuditEvent.objects.filter(position__isnull=True, at__lte=now)
    practices = set(new.values_list("practice_id", flat=True)[:AT_ONCE])
    return sum(_chained(practice_id, now) for practice_id in practices)


def _chained(practice_id: UUID | None, now: datetime) -> int:
    try:
        return audit.chain(practice_id, now)
    except IntegrityError:  # another worker is chaining the same practice at this moment
        return 0
