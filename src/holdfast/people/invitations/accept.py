"""Taking the place that was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from holdfast import audit
from holdfast.people.invitations.find import NoInvitation, find
from holdfast.people.memberships import join
from holdfast.people.models import Account, Invitation, Membership, Role
from holdfast.people.reader import reader_of


@dataclass(frozen=True, slots=True)
class Accepted:
    """``membership`` is ``None`` while the owner of the address has yet to sign in and confirm."""

    invitation: Invitation
    membership: Membership | None

    @property
    def client_id(self) -> UUID | None:
        return self.invitation.client_id


@transaction.atomic
def accept(token: str, *, email: str, name: str, password: str, at: datetime) -> Accepted:
    """Makes an account for that address and joins the practice with it.

    Where the address has an account already, nothing tells the holder of the link so: the place is
    kept for that account alone, which takes it with ``accept_as`` once signed in. Each link gives
    one such try. Raises ``NoInvitation``, and Django's ``ValidationError`` for a weak password.
    """
    invitation = find(token, at=at)
    if invitation.held_for_id is not None:
        raise NoInvitation
    name = "" if invitation.role == Role.CLIENT else name.strip()
    validate_password(password, Account(email=email, name=name))
    owner = Account.objects.filter(email=email.strip().lower()).first()
    if owner is not None:
        return _hold_for(invitation, owner, password)
    account = Account.objects.create_user(email, password, name=name)
    return _take(invitation, account, at)


@transaction.atomic
def accept_as(token: str, *, account: Account, at: datetime) -> Accepted:
    """Joins the practice with the account that is signed in; raises ``NoInvitation``."""
    invitation = find(token, at=at)
    if invitation.held_for_id not in {None, account.id}:
        raise NoInvitation
    return _take(invitation, account, at)


def _hold_for(invitation: Invitation, owner: Account, password: str) -> Accepted:
    make_password(password)  # as long as making an account takes
    invitation.held_for = owner
    invitation.save(update_fields=["held_for"])
    return Accepted(invitation, None)


def _take(invitation: Invitation, account: Account, at: datetime) -> Accepted:
    membership = join(invitation.practice, account, invitation.role, at=at)
    invitation.accepted_at = at
    invitation.save(update_fields=["accepted_at"])
    audit.did(reader_of(membership), None, "accept invitation", at=at)
    return Accepted(invitation, membership)
