"""A hundred thousand other clients: rows as the record writes them, with bodies nobody opens.

A tenth belong to the practice that is measured, and to another therapist there; the rest to
ninety-nine practices more. Each has a place in a circle, a standing and three entries.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import connection

from holdfast.circle.models import CareMember, Client
from holdfast.people.memberships import join
from holdfast.people.models import Account, Practice
from holdfast.record.entry.ids import new_id
from holdfast.record.models import Entry, Standing

AT_ONCE = 5000
ELSEWHERE = 99
ENTRIES_EACH = 3
A_BODY = secrets.token_bytes(180)
HEADLINES = secrets.token_bytes(900)


def gather(practice: Practice, count: int, at: datetime) -> None:
    """``count`` clients whom nobody measured has to do with."""
    for place in [practice] * (ELSEWHERE // 9) + [
        _elsewhere(number) for number in range(ELSEWHERE)
    ]:
        _fill(place, count // (ELSEWHERE // 9 + ELSEWHERE), at)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _elsewhere(number: int) -> Practice:
    return Practice.objects.create(slug=f"elsewhere-{number}", name=f"Elsewhere {number}")


def _fill(practice: Practice, count: int, at: datetime) -> None:
    email = f"{secrets.token_hex(6)}@elsewhere.example"
    account = Account.objects.create(email=email, name="Another therapist")
    join(practice, account, "therapist", at=at)
    clients = [_client(practice, at) for _ in range(count)]
    Client.objects.bulk_create(clients, AT_ONCE)
    CareMember.objects.bulk_create([_place(one, account, at) for one in clients], AT_ONCE)
    Standing.objects.bulk_create([_standing(one, at) for one in clients], AT_ONCE)
    entries = [_entry(one, seq, at) for one in clients for seq in range(1, ENTRIES_EACH + 1)]
    Entry.objects.bulk_create(entries, AT_ONCE)


def _client(practice: Practice, at: datetime) -> Client:
    return Client(
        practice=practice,
        code=secrets.token_hex(6).upper(),
        sealed_name=secrets.token_bytes(40),
        name_index=secrets.token_bytes(32),
        wrapped_key=secrets.token_bytes(40),
        created_at=at,
    )


def _place(client: Client, account: Account, at: datetime) -> CareMember:
    place = {"practice_id": client.practice_id, "client": client, "account": account}
    return CareMember(**place, role="therapist", since=at)


def _standing(client: Client, at: datetime) -> Standing:
    return Standing(
        practice_id=client.practice_id,
        client=client,
        seq=ENTRIES_EACH,
        at=at,
        phase="integration",
        urgency=3,
        changes_at=at + timedelta(days=30),
        content_version="",
        labels=["ordinary"],
        headlines=HEADLINES,
        fingerprint=secrets.token_bytes(32),
    )


def _entry(client: Client, seq: int, at: datetime) -> Entry:
    return Entry(
        practice_id=client.practice_id,
        client=client,
        seq=seq,
        entry_id=new_id(),
        kind="check_in",
        at=at,
        recorded_at=at,
        by="client",
        label="ordinary",
        body=A_BODY,
        digest=secrets.token_bytes(32),
    )
