"""Invitations that nobody has taken yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from holdfast.people.models import Invitation


def waiting(practice_id: UUID, at: datetime) -> QuerySet[Invitation]:
    """Those of the practice whose link still works, the newest first."""
    unused = Invitation.objects.filter(accepted_at__isnull=True, withdrawn_at__isnull=True)
    ours = unused.filter(practice_id=practice_id, expires_at__gt=at)
    return ours.select_related("created_by").order_by("-created_at", "id")
