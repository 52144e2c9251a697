"""Keeping a place in a practice for somebody."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.people.invitations.form_token import FormToken
from holdfast.people.invitations.token import new_token
from holdfast.people.invitations.waiting import waiting
from holdfast.people.models import Invitation, Role
from holdfast.people.reader import Reader

MAY_INVITE = {
    Role.ADMINISTRATOR: {Role.THERAPIST, Role.MEDICAL, Role.ADMINISTRATOR},
    Role.THERAPIST: {Role.CLIENT, Role.MEDICAL},
}


class MayNotInvite(Exception):
    """This reader does not hand out such places."""


class AlreadyMade(Exception):
    """This form has made its link, which was shown then and cannot be shown again."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(
            _(
                "The link was shown once and cannot be shown again. If nobody noted it, make a "
                "new one; the old one then stops working."
            )
        )
        self.invitation = invitation


@transaction.atomic
def invite(
    by: Reader,
    role: str,
    *,
    at: datetime,
    client_id: UUID | None = None,
    form: FormToken | None = None,
) -> tuple[Invitation, str]:
    """The invitation, and the token that stands in its link and nowhere else.

    A client's invitation names the client, and takes the place of one that still waited;
    ``circle.invitations`` sees to whose clients they are. Raises ``MayNotInvite``, and
    ``AlreadyMade`` for a form that was sent before.
    """
    if role not in MAY_INVITE.get(Role(by.role), set()):
        raise MayNotInvite(_("Please ask an administrator of the practice to invite them."))
    if (role == Role.CLIENT) != (client_id is not None):
        raise MayNotInvite(_("A client's invitation belongs to one client, and no other does."))
    form = form or FormToken()
    token, token_digest = new_token(form.invitation_id)
    kept = _kept(by, role, client_id, at) | {"token_digest": token_digest}
    earlier = list(_replaced(by, client_id, form, at))
    invitation, is_new = Invitation.objects.get_or_create(id=form.invitation_id, defaults=kept)
    if not is_new:
        raise AlreadyMade(invitation)
    for one in earlier:
        withdraw(one, by=by, at=at)
    audit.did(by, None, f"invite {role}", at=at)
    return invitation, token


def _kept(by: Reader, role: str, client_id: UUID | None, at: datetime) -> dict[str, Any]:
    return {
        "practice_id": by.practice_id,
        "role": role,
        "client_id": client_id,
        "created_at": at,
        "expires_at": at + timedelta(days=settings.HOLDFAST_INVITATION_DAYS),
        "created_by_id": by.account_id,
    }


def _replaced(
    by: Reader, client_id: UUID | None, form: FormToken, at: datetime
) -> QuerySet[Invitation]:
    """Those whose link ends when this one is made."""
    open_ = waiting(by.practice_id, at)
    if client_id is not None:
        return open_.filter(client_id=client_id)
    if form.instead_of is None:
        return open_.none()
    return open_.filter(id=form.instead_of, created_by_id=by.account_id)


@transaction.atomic
def withdraw(invitation: Invitation, *, by: Reader, at: datetime) -> None:
    """The link stops working at once."""
    invitation.withdrawn_at = at
    invitation.save(update_fields=["withdrawn_at"])
    audit.did(by, None, "withdraw invitation", at=at)
