"""Arranging who is on call, and in which order they are told: 1 first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from holdfast import audit
from holdfast.people.administering import held_practice
from holdfast.people.colleagues import therapists
from holdfast.people.models import Membership
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader

UP, DOWN = -1, 1


def places(practice_id: UUID, at: datetime) -> list[Membership]:
    """Therapists on call, the one told first at the front."""
    on_call = therapists(practice_id, at).filter(on_call_order__isnull=False)
    return list(on_call.order_by("on_call_order", "started_at", "id"))


def not_on_call(practice_id: UUID, at: datetime) -> list[Membership]:
    return list(therapists(practice_id, at).filter(on_call_order__isnull=True))


@transaction.atomic
def put_on_call(membership_id: UUID, *, by: Reader, at: datetime) -> None:
    """Gives a therapist the last place; raises ``NotAllowed`` for anyone else."""
    held_practice(by)
    one = therapists(by.practice_id, at).filter(id=membership_id).first()
    if one is None:
        raise NotAllowed
    order = places(by.practice_id, at)
    if one not in order:
        _keep([*order, one])
        audit.did(by, None, "put on call", to=one.account_id, at=at)


@transaction.atomic
def take_off_call(membership_id: UUID, *, by: Reader, at: datetime) -> None:
    """The next moves up; raises ``NotAllowed`` for anyone who is no therapist here."""
    held_practice(by)
    order = places(by.practice_id, at)
    if not (gone := [one for one in order if one.id == membership_id]):
        if not therapists(by.practice_id, at).filter(id=membership_id).exists():
            raise NotAllowed
        return
    Membership.objects.filter(id=membership_id).update(on_call_order=None)
    _keep([one for one in order if one not in gone])
    audit.did(by, None, "take off call", to=gone[0].account_id, at=at)


@transaction.atomic
def move_on_call(membership_id: UUID, by_places: int, *, by: Reader, at: datetime) -> None:
    """Moves one up or down; who is first or last stays. ``NotAllowed`` for who is not on call."""
    held_practice(by)
    order = places(by.practice_id, at)
    here = next((place for place, one in enumerate(order) if one.id == membership_id), None)
    if here is None:
        raise NotAllowed
    there = here + by_places
    if 0 <= there < len(order):
        order.insert(there, order.pop(here))
        _keep(order)
        audit.did(by, None, "change on-call order", to=order[there].account_id, at=at)


def _keep(order: Sequence[Membership]) -> None:
    for place, one in enumerate(order, 1):
        one.on_call_order = place
    Membership.objects.bulk_update(order, ["on_call_order"])
