"""Changing who is in a client's circle, and who of them is told first."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.circle.colleagues import at_work
from holdfast.circle.models import CareMember, CareRole, Client
from holdfast.circle.team import add_to_circle, care_team, leave_circle
from holdfast.people.models import Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader


class CannotChange(Exception):
    """The circle stays as it is; the sentence says why, and what to do first."""


@transaction.atomic
def bring_in(
    client: Client,
    *,
    membership_id: UUID,
    by: Reader,
    at: datetime,
    until: datetime | None = None,
) -> CareMember:
    """Gives somebody who works in the practice a place; it may end by itself.

    Raises ``CannotChange`` for anyone else, ``NotAllowed`` unless ``by`` has a place as therapist.
    """
    _hold(client, by, at)
    membership = at_work(client.practice_id, at).filter(id=membership_id).first()
    if membership is None:
        raise CannotChange(_("This person does not work in the practice any more."))
    account = membership.account
    return add_to_circle(client, account, membership.role, by=by, at=at, until=until)


@transaction.atomic
def tell_earlier(client: Client, *, member_id: UUID, by: Reader, at: datetime) -> None:
    """Changes places with the therapist told just before; the first one stays the first."""
    _hold(client, by, at)
    told = therapists(client, at)
    here = next((place for place, one in enumerate(told) if one.id == member_id), 0)
    if here == 0:
        return
    told[here - 1], told[here] = told[here], told[here - 1]
    for order, one in enumerate(told, 1):
        CareMember.objects.filter(id=one.id, practice_id=client.practice_id).update(order=order)
    audit.did(by, client, "change order of circle", at=at)


@transaction.atomic
def end_place(client: Client, *, member_id: UUID, by: Reader, at: datetime) -> None:
    """From the next request on; a place that has ended already stays ended.

    Raises ``CannotChange`` when no therapist would be left whose place does not end by itself.
    """
    _hold(client, by, at)
    member = care_team(client, at).filter(id=member_id).first()
    if member is None:
        return
    if member.role == CareRole.THERAPIST and not _is_anyone_left(client, member, at):
        raise CannotChange(
            _("Nobody would be left who is told. Please add another therapist, without an end.")
        )
    leave_circle(member, by=by, at=at)


def has_place(reader: Reader, client: Client, at: datetime) -> bool:
    """Whether the reader is in the circle as a therapist; an emergency alone gives no place."""
    own = care_team(client, at).filter(account_id=reader.account_id, role=CareRole.THERAPIST)
    is_here = reader.practice_id == client.practice_id and reader.role == Role.THERAPIST
    return is_here and own.exists()


def therapists(client: Client, at: datetime) -> list[CareMember]:
    """In the order in which they are told."""
    return list(care_team(client, at).filter(role=CareRole.THERAPIST))


def _hold(client: Client, by: Reader, at: datetime) -> None:
    """One change of a circle at a time; raises ``NotAllowed`` for who has no place to change it."""
    Client.objects.select_for_update().get(id=client.id, practice_id=client.practice_id)
    if not has_place(by, client, at):
        raise NotAllowed


def _is_anyone_left(client: Client, leaving: CareMember, at: datetime) -> bool:
    working = at_work(client.practice_id, at).filter(role=CareRole.THERAPIST)
    staying = care_team(client, at).filter(role=CareRole.THERAPIST, until__isnull=True)
    return staying.filter(account__in=working.values("account")).exclude(id=leaving.id).exists()
