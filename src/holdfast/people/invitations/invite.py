"""Keeping a place in a practice for somebody."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.people.invitations.token import new_token
from holdfast.people.models import Invitation, Role
from holdfast.people.reader import Reader

MAY_INVITE = {
    Role.ADMINISTRATOR: {Role.THERAPIST, Role.MEDICAL, Role.ADMINISTRATOR},
    Role.THERAPIST: {Role.CLIENT, Role.MEDICAL},
}


class MayNotInvite(Exception):
    """This reader does not hand out such places."""


@transaction.atomic
def invite(
    by: Reader, role: str, *, at: datetime, client_id: UUID | None = None
) -> tuple[Invitation, str]:
    """The invitation, and the token that stands in its link and nowhere else.

    A client's invitation names the client; ``circle.invitations`` sees to whose clients they are.
    Raises ``MayNotInvite``.
    """
    if role not in MAY_INVITE.get(Role(by.role), set()):
        raise MayNotInvite(_("Please ask an administrator of the practice to invite them."))
    if (role == Role.CLIENT) != (client_id is not None):
        raise MayNotInvite(_("A client's invitation belongs to one client, and no other does."))
    invitation_id = uuid.uuid4()
    token, token_digest = new_token(invitation_id)
    invitation = Invitation.objects.create(
        id=invitation_id,
        practice_id=by.practice_id,
        role=role,
        client_id=client_id,
        token_digest=token_digest,
        created_at=at,
        expires_at=at + timedelta(days=settings.HOLDFAST_INVITATION_DAYS),
        created_by_id=by.account_id,
    )
    audit.did(by, None, f"invite {role}", at=at)
    return invitation, token


@transaction.atomic
def withdraw(invitation: Invitation, *, by: Reader, at: datetime) -> None:
    """The link stops working at once."""
    invitation.withdrawn_at = at
    invitation.save(update_fields=["withdrawn_at"])
    audit.did(by, None, "withdraw invitation", at=at)
