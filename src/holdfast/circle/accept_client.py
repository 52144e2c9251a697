"""A therapist takes on a client: the record is opened, and the therapist is first in the circle."""

from __future__ import annotations

import uuid
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.db import transaction

from holdfast.circle.models import Client
from holdfast.circle.names import name_index
from holdfast.circle.openable_clients import openable
from holdfast.circle.registry import register_client
from holdfast.circle.team import add_to_circle
from holdfast.people.models import Account, Practice, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader

SALT = "take on a client"


@transaction.atomic
def take_on(
    *, client_id: UUID, name: str, country: str, time_zone: str, by: Reader, at: datetime
) -> Client:
    """The new client; the same ``client_id`` sent twice is one client.

    Raises ``NotAllowed`` for anyone but a therapist.
    """
    if by.role != Role.THERAPIST:
        raise NotAllowed
    practice = Practice.objects.select_for_update().get(id=by.practice_id)
    if here := Client.objects.filter(practice=practice, id=client_id).first():
        return here
    client = register_client(practice, name, by, time_zone, country, at=at, client_id=client_id)
    account = Account.objects.get(id=by.account_id)
    add_to_circle(client, account, Role.THERAPIST, by=by, at=at)
    return client


def of_the_same_name(reader: Reader, name: str, at: datetime) -> list[Client]:
    """The reader's clients of exactly this name, so that nobody gets two charts by mistake."""
    index = name_index(reader.practice_id, name)
    return list(openable(reader, at).filter(name_index=index).order_by("code"))


def new_token(reader: Reader) -> str:
    """Carries the id of a client to be, for this reader alone."""
    return signing.dumps([str(uuid.uuid4()), str(reader.account_id)], salt=SALT)


def client_id_in(token: str, reader: Reader) -> UUID:
    """A fresh id for a token that is not this reader's: the form is heard all the same."""
    try:
        client_id, account_id = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return uuid.uuid4()
    return UUID(client_id) if account_id == str(reader.account_id) else uuid.uuid4()
