"""Is the audit of a practice as it was written?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from holdfast.audit.chain import INSTALLATION
from holdfast.audit.digest import START, digest_of


@dataclass(frozen=True, slots=True)
class Broken:
    """The first position at which the chain does not hold."""

    practice_id: UUID | None
    position: int


def verify(practice_id: UUID | None) -> Broken | None:
    """Walks the chained rows in order up to the head; ``None`` when every one of them holds."""
    from holdfast.audit.models import AuditEvent

    previous, walked = START, 0
    rows = AuditEvent.objects.filter(practice_id=practice_id, position__isnull=False)
    for walked, row in enumerate(rows.order_by("position").iterator(), start=1):
        if row.position != walked or bytes(row.digest or b"") != digest_of(previous, row):
            return Broken(practice_id, walked)
        previous = bytes(row.digest or b"")
    return None if _ends_at(practice_id, walked, previous) else Broken(practice_id, walked + 1)


@transaction.atomic
def verify_held(practice_id: UUID | None) -> Broken | None:
    """``verify`` while nobody chains: what a chaining worker had half done is no fault."""
    from holdfast.audit.models import ChainHead

    heads = ChainHead.objects.select_for_update()
    list(heads.filter(practice_id=practice_id or INSTALLATION))
    return verify(practice_id)


def _ends_at(practice_id: UUID | None, position: int, digest: bytes) -> bool:
    from holdfast.audit.models import ChainHead

    head = ChainHead.objects.filter(practice_id=practice_id or INSTALLATION).first()
    if head is None:
        return position == 0
    return (head.position, bytes(head.digest)) == (position, digest)
