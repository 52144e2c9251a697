"""Tying new audit rows into their practice's chain; the worker calls it every so often."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from holdfast.audit.digest import digest_of

if TYPE_CHECKING:
    from holdfast.audit.models import AuditEvent, ChainHead

BATCH = 500
INSTALLATION = UUID(int=0)


@transaction.atomic
def chain(practice_id: UUID | None, at: datetime) -> int:
    """Chains up to a batch of the rows written by ``at``; gives how many.

    Whoever chains holds the head of the chain, so a second worker waits and goes on after it.
    Readers and writers of rows wait for neither.
    """
    from holdfast.audit.models import AuditEvent

    head = _held_head(practice_id)
    new = AuditEvent.objects.filter(practice_id=practice_id, position__isnull=True, at__lte=at)
    rows = list(new.order_by("at", "id")[:BATCH])
    for row in rows:
        _tie(row, head)
    AuditEvent.objects.bulk_update(rows, ["position", "digest"])
    head.save()
    return len(rows)


def _tie(row: AuditEvent, head: ChainHead) -> None:
    row.position = head.position = head.position + 1
    row.digest = head.digest = digest_of(bytes(head.digest), row)


def _held_head(practice_id: UUID | None) -> ChainHead:
    from holdfast.audit.models import ChainHead

    key = practice_id or INSTALLATION
    ChainHead.objects.bulk_create([ChainHead(practice_id=key)], ignore_conflicts=True)
    return ChainHead.objects.select_for_update().get(practice_id=key)
