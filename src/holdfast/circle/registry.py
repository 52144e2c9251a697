"""The register of a practice's clients: entering one, finding one."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from holdfast import audit, vault
from holdfast.circle.keys import wrapped
from holdfast.circle.models import Client
from holdfast.circle.names import looked_for, mark, name_index
from holdfast.circle.sealed_name import sealed_name
from holdfast.people.models import Practice
from holdfast.people.reader import Reader

# Letters and digits that cannot be taken for one another when read aloud.
ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
CODE_LENGTH = 6


@transaction.atomic
def register_client(
    practice: Practice,
    name: str,
    by: Reader,
    time_zone: str = "",
    country: str = "",
    *,
    at: datetime,
    client_id: UUID | None = None,
) -> Client:
    """A new client with a key of their own. ``country`` is ISO 3166-1 alpha-2.

    Without a time zone the practice's is taken. Nobody is in the circle yet.
    """
    key, client_id = vault.new_client_key(), client_id or uuid.uuid4()
    client = Client.objects.create(
        id=client_id,
        practice=practice,
        code=_unused_code(practice),
        sealed_name=sealed_name(key, client_id, name),
        name_index=name_index(practice.id, name),
        wrapped_key=wrapped(key),
        time_zone=time_zone or practice.time_zone,
        country=country,
        created_at=at,
    )
    mark(client, name)
    audit.did(by, client, "register client", at=at)
    return client


def find_by_name(practice: Practice, text: str) -> list[Client]:
    """Clients of the practice whose name has a word beginning with each word typed, by code."""
    clients = Client.objects.filter(practice=practice, erased_at__isnull=True)
    return list(named(clients, practice.id, text).order_by("code")[:50])


def named(clients: QuerySet[Client], practice_id: UUID, text: str) -> QuerySet[Client]:
    """Those of the clients whose name fits; none when too little was typed to search by."""
    digests = looked_for(practice_id, text)
    for digest in digests:
        clients = clients.filter(namemark__practice_id=practice_id, namemark__digest=digest)
    return clients if digests else clients.none()


def find_by_code(practice: Practice, code: str) -> Client | None:
    """The client of that code; ``None`` when the practice has none."""
    clients = Client.objects.filter(practice=practice, erased_at__isnull=True)
    return clients.filter(code=code.strip().upper()).first()


def _unused_code(practice: Practice) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        if not Client.objects.filter(practice=practice, code=code).exists():
            return code
