"""What was written down, newest first, by key: a page costs the same wherever it begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db.models import Q

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from holdfast.audit.models import AuditEvent

BATCH = 500


class Key(NamedTuple):
    """Where one row stands among all."""

    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is asked for: of one practice; by one account; from ``since`` to before ``until``."""

    practice_id: UUID
    account_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None

    def batches(self) -> Iterator[list[AuditEvent]]:
        """Every row, newest first, never more than a batch in memory."""
        before: Key | None = None
        while rows := self.newest(before=before, limit=BATCH):
            yield rows
            before = Key(rows[-1].at, rows[-1].id)

    def newest(self, *, before: Key | None = None, limit: int) -> list[AuditEvent]:
        """Up to ``limit`` rows that come before that key, newest first."""
        rows = self._rows()
        if before is not None:
            older = Q(at__lt=before.at) | Q(at=before.at, id__lt=before.id)
            rows = rows.filter(older, at__lte=before.at)  # the bound leads into the index
        return list(rows.order_by("-at", "-id")[:limit])

    def _rows(self) -> QuerySet[AuditEvent]:
        from holdfast.audit.models import AuditEvent

        rows = AuditEvent.objects.filter(practice_id=self.practice_id)
        if self.account_id is not None:
            rows = rows.filter(account_id=self.account_id)
        if self.since is not None:
            rows = rows.filter(at__gte=self.since)
        if self.until is not None:
            rows = rows.filter(at__lt=self.until)
        return rows
