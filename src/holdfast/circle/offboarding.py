"""Somebody leaves a practice: who would then be told of their clients' alerts?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from holdfast.circle.models import CareMember, Client
from holdfast.circle.team import leave_circle, open_at
from holdfast.people.colleagues import therapists
from holdfast.people.end_membership import end_membership
from holdfast.people.models import Membership, Role
from holdfast.people.on_call import on_call
from holdfast.people.reader import Reader


@transaction.atomic
def leave_practice(membership: Membership, *, by: Reader, at: datetime) -> None:
    """Ends the membership, and every place in a circle held under it, from the next request on.

    Raises what ``people.end_membership.end_membership`` raises.
    """
    end_membership(membership, by=by, at=at)
    for place in _places(membership, at).select_related("client"):
        leave_circle(place, by=by, at=at)


def relying_on(membership: Membership, at: datetime) -> list[str]:
    """Codes of the clients of whom nobody would be told without this person."""
    if membership.role != Role.THERAPIST or _others(membership, at):
        return []
    clients = Client.objects.filter(
        practice_id=membership.practice_id, erased_at__isnull=True
    ).exclude(id__in=_with_another_therapist(membership, at))
    if membership.on_call_order is None:
        clients = clients.filter(id__in=_places(membership, at).values("client_id"))
    return list(clients.order_by("code").values_list("code", flat=True))


def left_by(membership: Membership, at: datetime) -> list[str]:
    """Codes of the clients who have no other therapist here than this person."""
    if membership.role != Role.THERAPIST:
        return []
    clients = Client.objects.filter(id__in=_places(membership, at).values("client_id"))
    left = clients.filter(erased_at__isnull=True)
    left = left.exclude(id__in=_with_another_therapist(membership, at))
    return list(left.order_by("code").values_list("code", flat=True))


def told_without(membership: Membership, at: datetime) -> list[str]:
    """Names of the people who are told of everyone, should this person leave, in their order."""
    people = on_call(membership.practice_id, at)
    cover = membership.practice.cover
    names = {one.id: one.name or one.email for one in (*people, *([cover] if cover else ()))}
    return [name for id_, name in names.items() if id_ != membership.account_id]


def _others(membership: Membership, at: datetime) -> set[UUID]:
    """Who else is told of everyone: those on call, and the cover."""
    told = {account.id for account in on_call(membership.practice_id, at)}
    if membership.practice.cover_id:
        told.add(membership.practice.cover_id)
    return told - {membership.account_id}


def _places(membership: Membership, at: datetime) -> QuerySet[CareMember]:
    places = CareMember.objects.filter(practice_id=membership.practice_id, role=membership.role)
    return places.filter(open_at(at), account_id=membership.account_id)


def _with_another_therapist(membership: Membership, at: datetime) -> QuerySet[CareMember, UUID]:
    there = therapists(membership.practice_id, at).filter(account__is_active=True)
    others = there.exclude(account_id=membership.account_id).values("account_id")
    places = CareMember.objects.filter(practice_id=membership.practice_id, role=Role.THERAPIST)
    return places.filter(open_at(at), account_id__in=others).values_list("client_id", flat=True)
