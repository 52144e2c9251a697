"""Ending somebody's part in a practice."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.people.administering import held_practice
from holdfast.people.colleagues import colleague, colleagues
from holdfast.people.memberships import leave
from holdfast.people.models import Membership, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader


class CannotEnd(Exception):
    """The sentence says why the membership stays."""


@transaction.atomic
def end_membership(membership: Membership, *, by: Reader, at: datetime) -> None:
    """From the next request on. Whoever leaves is no longer on call and no longer the cover.

    ``circle.offboarding`` ends the places in circles with it. Raises ``CannotEnd`` for the last
    administrator, ``NotAllowed`` for anyone who is no colleague in this practice any more.
    """
    practice = held_practice(by)
    if colleague(practice.id, membership.id, at) is None:
        raise NotAllowed
    if is_last_administrator(membership, at):
        raise CannotEnd(
            _("A practice needs an administrator; please let another one join before this one.")
        )
    leave(membership, at=at)
    if membership.role == Role.THERAPIST and practice.cover_id == membership.account_id:
        practice.cover = None
        practice.save(update_fields=["cover"])
        audit.did(by, None, "end cover", at=at)
    audit.did(by, None, "end membership", to=membership.account_id, at=at)


def is_last_administrator(membership: Membership, at: datetime) -> bool:
    if membership.role != Role.ADMINISTRATOR:
        return False
    others = colleagues(membership.practice_id, at).filter(role=Role.ADMINISTRATOR)
    return not others.exclude(id=membership.id).exists()
