"""A therapist goes away, and a colleague accepts by name to look in their place.

Nothing changes before it was accepted; it ends by itself, or as soon as either of them ends it.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from holdfast import audit, post
from holdfast.people.colleagues import therapists
from holdfast.people.current_cover import still_open
from holdfast.people.models import Absence, Practice, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader

TEMPLATE = "cover_asked"


class CannotBeCovered(Exception):
    """Nobody was asked; the sentence says why, and ``field`` what to mend."""

    def __init__(self, sentence: str, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field


@transaction.atomic
def ask_to_cover(membership_id: UUID, *, until: datetime, by: Reader, at: datetime) -> Absence:
    """Asks a colleague; one who was asked before and has not accepted is asked no more.

    Raises ``NotAllowed`` for anyone but a therapist, ``CannotBeCovered`` for what cannot be.
    """
    practice = _held(by)
    colleague = therapists(practice.id, at).filter(id=membership_id).first()
    if colleague is None or not colleague.account.is_active:
        raise CannotBeCovered(_("This person does not work here as a therapist any more."))
    if colleague.account_id == by.account_id:
        raise CannotBeCovered(_("Please choose somebody else than yourself."))
    if until <= at:
        raise CannotBeCovered(_("Please choose a time that is still to come."), "until")
    _own(by, at).filter(accepted_at=None).update(ended_at=at)
    absence = Absence.objects.create(
        practice=practice,
        account_id=by.account_id,
        cover=colleague.account,
        asked_at=at,
        until=until,
    )
    post.tell(post.Recipient(practice, colleague.account), TEMPLATE, at=at)
    audit.did(by, None, "ask to cover", to=colleague.account_id, at=at)
    return absence


@transaction.atomic
def accept_cover(absence_id: UUID, *, by: Reader, at: datetime) -> Absence:
    """From now on; a cover accepted earlier for the same absence ends with it.

    Accepted twice it is accepted once. Raises ``NotAllowed`` for anyone but the one asked.
    """
    practice = _held(by)
    absence = _found(absence_id, by, at)
    if absence.cover_id != by.account_id:
        raise NotAllowed
    if absence.accepted_at is not None:
        return absence
    earlier = still_open(by.practice_id, at).filter(account=absence.account)
    earlier.exclude(id=absence.id).update(ended_at=at)
    absence.accepted_at = at
    absence.save(update_fields=["accepted_at"])
    post.tell(post.Recipient(practice, absence.account), TEMPLATE, at=at)
    audit.did(by, None, "accept cover", to=absence.account_id, at=at)
    return absence


@transaction.atomic
def end_absence(absence_id: UUID, *, by: Reader, at: datetime) -> Absence:
    """Taken back by who is away, or declined or given back by who was asked; the other is told.

    Raises ``NotAllowed`` for anybody else.
    """
    practice = _held(by)
    absence = _found(absence_id, by, at)
    if by.account_id not in {absence.account_id, absence.cover_id}:
        raise NotAllowed
    absence.ended_at = at
    absence.save(update_fields=["ended_at"])
    is_away = by.account_id == absence.account_id
    other = absence.cover if is_away else absence.account
    post.tell(post.Recipient(practice, other), TEMPLATE, at=at)
    audit.did(by, None, "end cover for an absence", to=other.id, at=at)
    return absence


def _held(by: Reader) -> Practice:
    """One change of who covers whom at a time."""
    if by.role != Role.THERAPIST:
        raise NotAllowed
    return Practice.objects.select_for_update(no_key=True).get(id=by.practice_id)


def _found(absence_id: UUID, by: Reader, at: datetime) -> Absence:
    absence = still_open(by.practice_id, at).filter(id=absence_id).first()
    if absence is None:
        raise NotAllowed
    return absence


def _own(by: Reader, at: datetime) -> QuerySet[Absence]:
    return still_open(by.practice_id, at).filter(account_id=by.account_id)
