"""Who stands in when nobody is at work, or the signed statement that nobody does."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from holdfast import audit
from holdfast.people.administering import held_practice
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Account, Practice, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader


class CannotCover(Exception):
    """The person named is no professional of this practice."""


@transaction.atomic
def name_cover(practice: Practice, account: Account, *, by: Reader, at: datetime) -> None:
    """Names who looks when nobody is at work; a statement that nobody does ends with it.

    Raises ``CannotCover`` for anyone but a therapist, ``NotAllowed`` where ``by`` is no
    administrator of this practice.
    """
    _hold(practice, by)
    memberships = open_memberships(account.id, at).filter(practice=practice, role=Role.THERAPIST)
    if not memberships.exists():
        raise CannotCover("Cover is named among the therapists of this practice.")
    practice.cover = account
    practice.cover_absence_signed_by = practice.cover_absence_signed_at = None
    _keep(practice)
    audit.did(by, None, "name cover", to=account.id, at=at)


@transaction.atomic
def sign_absence_of_cover(practice: Practice, *, by: Reader, at: datetime) -> None:
    """States, by name, that nobody looks outside staffed hours; a cover named before ends.

    Raises ``NotAllowed`` where ``by`` is no administrator of this practice.
    """
    _hold(practice, by)
    practice.cover = None
    practice.cover_absence_signed_by_id = by.account_id
    practice.cover_absence_signed_at = at
    _keep(practice)
    audit.did(by, None, "sign absence of cover", at=at)


@transaction.atomic
def end_cover(practice: Practice, *, by: Reader, at: datetime) -> None:
    """Neither a cover nor a statement stands any more: remote risk questions go off at once.

    Raises ``NotAllowed`` where ``by`` is no administrator of this practice.
    """
    _hold(practice, by)
    practice.cover = None
    practice.cover_absence_signed_by = practice.cover_absence_signed_at = None
    _keep(practice)
    audit.did(by, None, "end cover", at=at)


def is_cover_settled(practice: Practice) -> bool:
    """Is a cover named, or its absence signed?"""
    return practice.cover_id is not None or practice.cover_absence_signed_at is not None


def _hold(practice: Practice, by: Reader) -> None:
    if held_practice(by).id != practice.id:
        raise NotAllowed


def _keep(practice: Practice) -> None:
    practice.save(update_fields=["cover", "cover_absence_signed_by", "cover_absence_signed_at"])
