"""Which part in which practice an account plays at a moment."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from holdfast.people.models import Account, Membership, Practice, Role


def open_memberships(account_id: UUID, at: datetime) -> QuerySet[Membership]:
    """The account's memberships that have begun and not ended, the oldest first."""
    return (
        Membership.objects.filter(account_id=account_id, started_at__lte=at)
        .filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at))
        .select_related("account", "practice")
        .order_by("started_at", "id")
    )


def join(
    practice: Practice,
    account: Account,
    role: str,
    *,
    at: datetime,
    on_call_order: int | None = None,
) -> Membership:
    """Opens a membership; the one that is open already is given back as it is."""
    membership, _ = Membership.objects.get_or_create(
        practice=practice,
        account=account,
        role=role,
        ended_at=None,
        defaults={"started_at": at, "on_call_order": on_call_order},
    )
    return membership


def leave(membership: Membership, *, at: datetime) -> None:
    """Ends a membership from the next request on; what was done under it stays written."""
    membership.ended_at = at
    membership.save(update_fields=["ended_at"])


def is_professional(account_id: UUID, at: datetime) -> bool:
    """Does the account work anywhere here, rather than being a client alone?"""
    return open_memberships(account_id, at).exclude(role=Role.CLIENT).exists()
