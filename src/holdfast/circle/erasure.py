"""Erasing a client: their key is destroyed, and with it everything it sealed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from holdfast import audit
from holdfast.circle.models import CareMember, Client, Erasure, Grant, NameMark
from holdfast.people.models import Membership, Role
from holdfast.people.reader import Reader


@dataclass(frozen=True, slots=True)
class Erased:
    """One line of the list that is applied again to a restored backup."""

    practice_id: UUID
    client_id: UUID
    by: UUID
    at: datetime


@transaction.atomic
def erase(client: Client, *, by: Reader, at: datetime) -> None:
    """Destroys the client's key and name for good; the chain of entries still verifies."""
    _erase(Erased(client.practice_id, client.id, by.account_id, at))
    client.refresh_from_db()
    audit.did(by, client, "erase client", at=at)


def erased() -> list[Erased]:
    """Everyone erased on this installation; kept beside each backup."""
    rows = Erasure.objects.order_by("at", "id")
    return [Erased(row.practice_id, row.client_id, row.by_id, row.at) for row in rows]


@transaction.atomic
def apply_again(lines: Iterable[Erased]) -> int:
    """Erases those who came back with a restored backup; gives how many there were."""
    come_back = [line for line in lines if _has_come_back(line)]
    for line in come_back:
        _erase(line)
    return len(come_back)


def _has_come_back(line: Erased) -> bool:
    return Client.objects.filter(id=line.client_id, erased_at__isnull=True).exists()


def _erase(line: Erased) -> None:
    client = Client.objects.select_for_update().get(practice_id=line.practice_id, id=line.client_id)
    _end_sign_in(client, line.at)
    for table in (NameMark, Grant):
        table.objects.filter(client=client).delete()
    still_open = Q(until__isnull=True) | Q(until__gt=line.at)
    CareMember.objects.filter(still_open, client=client).update(until=line.at)
    client.wrapped_key = client.sealed_name = client.name_index = b""
    client.account, client.erased_at = None, line.at
    client.save()
    Erasure.objects.get_or_create(
        practice_id=line.practice_id,
        client_id=client.id,
        defaults={"by_id": line.by, "at": line.at},
    )


def _end_sign_in(client: Client, at: datetime) -> None:
    if client.account_id is None:
        return
    Membership.objects.filter(
        practice_id=client.practice_id,
        account_id=client.account_id,
        role=Role.CLIENT,
        ended_at__isnull=True,
    ).update(ended_at=at)
