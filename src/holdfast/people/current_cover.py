"""Who is away just now, and who looks in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from holdfast.people.colleagues import therapists
from holdfast.people.models import Absence, Account


def still_open(practice_id: UUID, at: datetime) -> QuerySet[Absence]:
    """Asked and neither ended nor over, whether accepted or not, the newest first."""
    absences = Absence.objects.filter(practice_id=practice_id, ended_at=None, asked_at__lte=at)
    return absences.filter(until__gt=at).select_related("account", "cover").order_by("-asked_at")


def running(practice_id: UUID, at: datetime) -> QuerySet[Absence]:
    """Accepted, by somebody who still works here as a therapist."""
    here = therapists(practice_id, at).filter(account__is_active=True).values("account_id")
    accepted = still_open(practice_id, at).filter(accepted_at__lte=at, cover__in=here)
    return accepted.order_by("-accepted_at")


def in_place_of(practice_id: UUID, accounts: Sequence[Account], at: datetime) -> list[Account]:
    """These people, with whoever looks for each of them in their place; who is away stands last,
    so that what reaches nobody else still reaches them."""
    covers: dict[UUID, Account] = {}
    for absence in running(practice_id, at):
        covers.setdefault(absence.account_id, absence.cover)
    if not covers:
        return list(accounts)
    present = [_stands_in(one, covers) for one in accounts]
    return list({one.id: one for one in (*present, *accounts)}.values())


def _stands_in(account: Account, covers: Mapping[UUID, Account]) -> Account:
    """A cover who is away has one too; where they name each other the order stays as it was."""
    seen, one = {account.id}, account
    while one.id in covers:
        one = covers[one.id]
        if one.id in seen:
            return account
        seen.add(one.id)
    return one
