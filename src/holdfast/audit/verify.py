"""Is the audit of a practice as it was written?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from holdfast.audit.digest import START, digest_of


@dataclass(frozen=True, slots=True)
class Broken:
    """The first position at which the chain does not hold."""

    practice_id: UUID | None
    position: int


def verify(practice_id: UUID | None) -> Broken | None:
    """Walks the chained rows in order; ``None`` when every one of them holds."""
    from holdfast.audit.models import AuditEvent

    previous = START
    rows = AuditEvent.objects.filter(practice_id=practice_id, position__isnull=False)
    for expected, row in enumerate(rows.order_by("position").iterator(), start=1):
        if row.position != expected or bytes(row.digest or b"") != digest_of(previous, row):
            return Broken(practice_id, expected)
        previous = bytes(row.digest or b"")
    return None
