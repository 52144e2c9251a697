"""Putting an invented practice into a database: through the same verbs as everybody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from django.db import transaction

from holdfast.circle import team
from holdfast.circle.models import Client
from holdfast.circle.registry import register_client
from holdfast.invented.client import SEED, InventedClient, invented_client
from holdfast.invented.material import PracticeSheet, Worker, practice_sheet
from holdfast.invented.said import Said
from holdfast.kernel.entries import By
from holdfast.people.cover import name_cover
from holdfast.people.memberships import join
from holdfast.people.models import Account, Practice, Role
from holdfast.people.reader import Reader, reader_of
from holdfast.record import Author, NewEntry, append

DEMO_SIZE = 24
OPENED = timedelta(days=730)  # how long ago an invented practice was opened


@dataclass(frozen=True, slots=True)
class SeededPractice:
    """``readers`` by the key of practice.yaml; ``clients`` in the order of their numbers."""

    practice: Practice
    readers: Mapping[str, Reader]
    clients: tuple[Client, ...]


@transaction.atomic
def seed_practice(
    *,
    at: datetime,
    size: int = DEMO_SIZE,
    seed: int = SEED,
    slug: str | None = None,
    password: str | None = None,
) -> SeededPractice:
    """An invented practice with ``size`` clients and their histories up to ``at``: all or nothing.

    Without ``password`` nobody of it can sign in. Another ``slug`` makes another practice beside
    the first, with addresses of its own.
    """
    sheet = practice_sheet()
    practice = opened(sheet, slug or sheet.slug)
    kept = make_password(password)
    readers = {one.key: employed(one, practice, kept, at - OPENED) for one in sheet.people}
    cover = Account.objects.get(id=readers[sheet.cover].account_id)
    name_cover(practice, cover, by=readers["administrator"], at=at - OPENED)
    clients = [
        seed_client(practice, readers, invented_client(number, at, seed), kept, at)
        for number in range(size)
    ]
    return SeededPractice(practice, readers, tuple(clients))


def opened(sheet: PracticeSheet, slug: str) -> Practice:
    return Practice.objects.create(
        slug=slug,
        name=sheet.name,
        time_zone=sheet.time_zone,
        jurisdiction=sheet.jurisdiction,
        staffed_hours={day: list(hours) for day, hours in sheet.staffed_hours.items()},
        on_call_email=sheet.on_call_email,
        is_invented=True,
    )


def employed(worker: Worker, practice: Practice, kept: str, at: datetime) -> Reader:
    account = account_at(practice, worker.email, kept, at, name=worker.name)
    order = worker.on_call_order
    return reader_of(join(practice, account, worker.role, at=at, on_call_order=order))


def account_at(
    practice: Practice, email: str, kept: str, at: datetime, *, name: str = ""
) -> Account:
    """``kept`` is the password as it is stored: made once, because making it is slow on purpose."""
    if practice.slug != practice_sheet().slug:
        email = f"{practice.slug}.{email}"
    return Account.objects.create(email=email, name=name, password=kept, created_at=at)


def seed_client(
    practice: Practice,
    readers: Mapping[str, Reader],
    invented: InventedClient,
    kept: str,
    at: datetime,
) -> Client:
    """One client with their circle, an account, and their whole history in one append."""
    by, since = readers[invented.archetype.therapist], begun(invented, at)
    lives = invented.place
    client = register_client(
        practice, invented.name, by, time_zone=lives.zone, country=lives.country, at=since
    )
    join_circle(client, readers, invented, since)
    if invented.archetype.intake != "none":
        client.account = client_account(practice, invented, kept, since)
        client.save(update_fields=["account"])
    authors = authors_of(readers, invented.archetype.therapist, client)
    entries = [new_entry(said, authors[said.by]) for said in invented.entries]
    append(client, entries, by=Author.of(by), at=at, history=True)
    return client


def begun(invented: InventedClient, at: datetime) -> datetime:
    days = timedelta(days=invented.archetype.contact_days_ago + 1)
    return (at - days).astimezone(ZoneInfo(invented.place.zone)).replace(hour=9, minute=0)


def join_circle(
    client: Client, readers: Mapping[str, Reader], invented: InventedClient, since: datetime
) -> None:
    """The therapist; the medical partner too, once the client has signed a release to them."""
    therapist = invented.archetype.therapist
    places: list[tuple[str, str]] = [(therapist, "therapist")]
    if invented.archetype.intake == "done":
        places.append(("medical", "medical"))
    for key, role in places:
        account = Account.objects.get(id=readers[key].account_id)
        team.add_to_circle(client, account, role, by=readers[therapist], at=since)


def client_account(
    practice: Practice, invented: InventedClient, kept: str, since: datetime
) -> Account:
    """Only those whose sign-in is shown have a password."""
    own = kept if invented.archetype.has_sign_in else make_password(None)
    account = account_at(practice, invented.email, own, since)
    join(practice, account, Role.CLIENT, at=since)
    return account


def authors_of(
    readers: Mapping[str, Reader], therapist: str, client: Client
) -> Mapping[By, Author]:
    return {
        "client": Author("client", client.account_id),
        "therapist": Author.of(readers[therapist]),
        "medical": Author.of(readers["medical"]),
        "practice": Author.of(readers["administrator"]),
        "import": Author("import"),
    }


def new_entry(said: Said, author: Author) -> NewEntry:
    return NewEntry(
        kind=said.kind,
        body=said.body,
        at=said.at,
        id=said.id,
        label=said.label,
        recorded_at=said.at,
        author=author,
    )
