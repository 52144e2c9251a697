"""From a link's token to the invitation it opens."""

from __future__ import annotations

import hmac
from datetime import datetime

from django.utils.translation import gettext as _

from holdfast.people.invitations.token import parts
from holdfast.people.models import Account, Invitation, Membership


class NoInvitation(Exception):
    """The link opens nothing (any more). Every reason gives the same sentence."""

    def __init__(self) -> None:
        super().__init__(
            _("This invitation does not work any more; please ask whoever sent it for a new one.")
        )


def is_taken_by(token: str, account: Account) -> bool:
    """Did this account take the place that the link was for?"""
    named = parts(token)
    if named is None:
        return False
    invitation = Invitation.objects.filter(id=named[0], accepted_at__isnull=False).first()
    if invitation is None or not hmac.compare_digest(bytes(invitation.token_digest), named[1]):
        return False
    places = Membership.objects.filter(practice=invitation.practice, account=account)
    return places.filter(role=invitation.role, ended_at__isnull=True).exists()


def find(token: str, *, at: datetime) -> Invitation:
    """The invitation still open at that moment; raises ``NoInvitation``, whatever the reason."""
    named = parts(token)
    if named is None:
        raise NoInvitation
    invitations = Invitation.objects.select_for_update(of=("self",)).select_related("practice")
    invitation = invitations.filter(id=named[0]).first()
    if invitation is None or not hmac.compare_digest(bytes(invitation.token_digest), named[1]):
        raise NoInvitation
    is_used_up = invitation.accepted_at is not None or invitation.withdrawn_at is not None
    if is_used_up or invitation.expires_at <= at:
        raise NoInvitation
    return invitation
