"""The people around one client, and who of them is told first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from holdfast import audit, clock
from holdfast.circle.models import CareMember, CareRole, Client
from holdfast.people.current_cover import in_place_of
from holdfast.people.models import Account
from holdfast.people.on_call import on_call

if TYPE_CHECKING:
    from holdfast.people.reader import Reader


def open_at(at: datetime, prefix: str = "") -> Q:
    """What is true of a place in a circle that has begun and not ended at that moment."""
    begun = Q(**{f"{prefix}since__lte": at})
    return begun & (Q(**{f"{prefix}until__isnull": True}) | Q(**{f"{prefix}until__gt": at}))


def care_team(client: Client, at: datetime | None = None) -> QuerySet[CareMember]:
    """The open places in the client's circle, the one told first at the front."""
    members = CareMember.objects.filter(practice_id=client.practice_id, client=client)
    ordered = members.order_by("order", "since", "id").select_related("account")
    return ordered.filter(open_at(at or clock.now()))


def told_in_order(client: Client, at: datetime | None = None) -> list[Account]:
    """Who is told of an alert, one after the other: therapists of the circle, then on call.

    Medical partners are not told this way; what reaches them goes by a release. While somebody is
    away whoever covers is told in their place, and they themselves last.
    """
    at = at or clock.now()
    team = care_team(client, at).filter(role=CareRole.THERAPIST, account__is_active=True)
    rest = on_call(client.practice_id, at)
    people = _once_each([*(member.account for member in team), *rest])
    return in_place_of(client.practice_id, people, at)


@transaction.atomic
def add_to_circle(
    client: Client,
    account: Account,
    role: str,
    *,
    by: Reader,
    at: datetime,
    order: int | None = None,
    until: datetime | None = None,
) -> CareMember:
    """Gives a professional a place, the last one unless ``order`` says; it may end by itself.

    One who has an open place keeps it as it is.
    """
    if here := care_team(client, at).filter(account=account).first():
        return here
    last = care_team(client, at).aggregate(last=Max("order"))["last"] or 0
    member = CareMember.objects.create(
        practice_id=client.practice_id,
        client=client,
        account=account,
        role=role,
        order=last + 1 if order is None else order,
        since=at,
        until=until,
    )
    audit.did(by, client, "add to circle", at=at)
    return member


@transaction.atomic
def leave_circle(member: CareMember, *, by: Reader, at: datetime) -> None:
    """Ends a place from the next request on."""
    member.until = at
    member.save(update_fields=["until"])
    audit.did(by, member.client, "leave circle", at=at)


def _once_each(accounts: Iterable[Account]) -> list[Account]:
    return list({account.id: account for account in accounts}.values())
