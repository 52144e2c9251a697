"""A new practice on this installation, with its first administrator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from holdfast import audit
from holdfast.library.places import is_jurisdiction
from holdfast.people.memberships import join
from holdfast.people.models import Account, Practice, Role
from holdfast.people.reader import reader_of


class CannotFound(Exception):
    """The sentence says what about the practice cannot be so."""


@dataclass(frozen=True, slots=True)
class Founded:
    """``is_new``: the administrator had no account here before, and has no password yet."""

    practice: Practice
    administrator: Account
    is_new: bool


@transaction.atomic
def found(
    slug: str, *, name: str, time_zone: str, jurisdiction: str, email: str, who: str, at: datetime
) -> Founded:
    """``who`` is the administrator's name, for an account that is made; all or nothing.

    Raises ``CannotFound`` for a slug that is taken or for what cannot be.
    """
    if jurisdiction and not is_jurisdiction(jurisdiction):
        raise CannotFound("Jurisdiction: there is no such country or region; as US-CA.")
    practice = Practice(slug=slug, name=name, time_zone=time_zone, jurisdiction=jurisdiction)
    account = Account.objects.filter(email=email.strip().lower()).first()
    administrator = account or Account(email=email.strip().lower(), name=who)
    if account is None:
        administrator.set_unusable_password()
    for made in (practice, administrator):
        _refuse_unclean(made)
        made.save()
    membership = join(practice, administrator, Role.ADMINISTRATOR, at=at)
    audit.did(reader_of(membership), None, "found practice", at=at)
    return Founded(practice, administrator, account is None)


def _refuse_unclean(made: Practice | Account) -> None:
    try:
        made.full_clean(exclude=["password"])
    except ValidationError as refused:
        field, sentences = next(iter(refused.message_dict.items()))
        raise CannotFound(f"{field.replace('_', ' ').capitalize()}: {sentences[0]}") from None
