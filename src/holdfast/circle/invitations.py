"""Inviting a client to their own pages, and joining the account that comes to the client."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast import audit
from holdfast.circle.membership import has_place
from holdfast.circle.models import Client
from holdfast.people import invitations
from holdfast.people.invitations import Accepted, MayNotInvite
from holdfast.people.invitations.form_token import FormToken
from holdfast.people.models import Account, Invitation, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader, reader_of


@transaction.atomic
def invite_client(
    client: Client, *, by: Reader, at: datetime, form: FormToken | None = None
) -> tuple[Invitation, str]:
    """A link for this client, in place of one that still waited.

    Raises ``NotAllowed`` for anyone but a therapist in their circle: who came in by an emergency
    alone hands out no way in that outlasts it. Raises ``AlreadyMade`` for a form sent before.
    """
    if client.erased_at is not None or not has_place(by, client, at):
        raise NotAllowed
    here = Client.objects.select_for_update().get(practice_id=client.practice_id, id=client.id)
    if here.account_id is not None:
        raise MayNotInvite(_("This client has a sign-in already."))
    return invitations.invite(by, Role.CLIENT, at=at, client_id=client.id, form=form)


def open_for(client: Client, at: datetime) -> Invitation | None:
    """The one whose link still works."""
    return invitations.waiting(client.practice_id, at).filter(client_id=client.id).first()


@transaction.atomic
def withdraw_from(client: Client, *, by: Reader, at: datetime) -> None:
    """No link of this client works any more; raises ``NotAllowed`` as ``invite_client`` does."""
    if not has_place(by, client, at):
        raise NotAllowed
    for one in invitations.waiting(client.practice_id, at).filter(client_id=client.id):
        invitations.withdraw(one, by=by, at=at)


@transaction.atomic
def accept(token: str, *, email: str, name: str, password: str, at: datetime) -> Accepted:
    """``people.invitations.accept``, and the client's record learns its account."""
    taken = invitations.accept(token, email=email, name=name, password=password, at=at)
    return _joined(taken, at)


@transaction.atomic
def accept_as(token: str, *, account: Account, at: datetime) -> Accepted:
    """``people.invitations.accept_as``, and the client's record learns its account."""
    return _joined(invitations.accept_as(token, account=account, at=at), at)


def _joined(taken: Accepted, at: datetime) -> Accepted:
    if taken.client_id is None or taken.membership is None:
        return taken
    clients = Client.objects.select_for_update().filter(
        practice_id=taken.membership.practice_id, account__isnull=True, erased_at__isnull=True
    )
    client = clients.filter(id=taken.client_id).first()
    if client is None:
        raise invitations.NoInvitation
    client.account_id = taken.membership.account_id
    client.save(update_fields=["account"])
    audit.did(reader_of(taken.membership), client, "join own record", at=at)
    return taken
