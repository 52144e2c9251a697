"""Who works in a practice."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from holdfast.people.models import Account, Membership, Role


def colleagues(practice_id: UUID, at: datetime) -> QuerySet[Membership]:
    """Open memberships of everyone but clients, by name."""
    return (
        Membership.objects.filter(practice_id=practice_id, started_at__lte=at)
        .filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at))
        .exclude(role=Role.CLIENT)
        .select_related("account", "practice")
        .order_by("account__name", "account_id", "role")
    )


def colleague(practice_id: UUID, membership_id: UUID, at: datetime) -> Membership | None:
    """That open membership of a colleague; ``None`` for any other."""
    return colleagues(practice_id, at).filter(id=membership_id).first()


def therapists(practice_id: UUID, at: datetime) -> QuerySet[Membership]:
    return colleagues(practice_id, at).filter(role=Role.THERAPIST)


def administrators(practice_id: UUID, at: datetime) -> QuerySet[Membership]:
    return colleagues(practice_id, at).filter(role=Role.ADMINISTRATOR)


def everyone_ever(practice_id: UUID) -> list[Account]:
    """Accounts of all who work or worked here, by name; those who left stay in what they did."""
    memberships = Membership.objects.filter(practice_id=practice_id).exclude(role=Role.CLIENT)
    accounts = Account.objects.filter(id__in=memberships.values("account_id"))
    return list(accounts.order_by("name", "id"))
