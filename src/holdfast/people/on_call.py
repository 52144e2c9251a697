"""Who is on call in a practice, in the order in which they are told."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from holdfast.people.models import Account, Membership


def on_call(practice_id: UUID, at: datetime) -> list[Account]:
    """Accounts with an on-call order and a membership open at that moment."""
    memberships = (
        Membership.objects.filter(practice_id=practice_id, on_call_order__isnull=False)
        .filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at), started_at__lte=at)
        .filter(account__is_active=True)
        .select_related("account")
        .order_by("on_call_order", "started_at", "id")
    )
    return [membership.account for membership in memberships]
