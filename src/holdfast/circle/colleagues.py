"""Who works in a practice with clients: its therapists and medical partners."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from holdfast.circle.models import CareRole
from holdfast.people.models import Membership


def at_work(practice_id: UUID, at: datetime) -> QuerySet[Membership]:
    """Open memberships of active therapists and medical partners, by name."""
    memberships = Membership.objects.filter(
        Q(ended_at__isnull=True) | Q(ended_at__gt=at),
        practice_id=practice_id,
        role__in=CareRole.values,
        started_at__lte=at,
        account__is_active=True,
    )
    return memberships.select_related("account").order_by("account__name", "id")
