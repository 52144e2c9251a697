"""Reading back who saw what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

MOST = 2000


@dataclass(frozen=True, slots=True)
class Sighting:
    """One seeing: by which account, in which role, of what, when."""

    account_id: UUID | None
    role: str
    what: str
    at: datetime


def sightings(
    practice_id: UUID, client_id: UUID, *, of: str, since: datetime, most: int = MOST
) -> list[Sighting]:
    """Who saw, of one client, things whose word begins with ``of``; the newest first."""
    from holdfast.audit.models import AuditEvent

    rows = AuditEvent.objects.filter(
        practice_id=practice_id, client_id=client_id, verb="saw", at__gte=since
    )
    found = rows.filter(what__startswith=of).order_by("-at")[:most]
    return [Sighting(*row) for row in found.values_list("account_id", "role", "what", "at")]
