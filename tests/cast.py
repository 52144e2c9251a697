"""The cast: people in real tables, made anew by each test that calls them.

Tamsin is a therapist, Clem her client, Petra their prescriber, Ada the practice's administrator.
Otto is the outsider: he belongs to another practice of the same installation and sees nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client as Browser
from django.utils import timezone

from holdfast.circle import team
from holdfast.circle.models import Client
from holdfast.circle.registry import register_client
from holdfast.people.memberships import join
from holdfast.people.models import Account, Membership, Practice
from holdfast.people.reader import Reader, reader_of
from holdfast.pulse.beating import beat

PASSWORD = "kelp holds on in the swell"
AUTHENTICATOR = "JBSWY3DPEHPK3PXP"  # the secret in an administrator's authenticator app
LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
WEEKDAYS = {day: ["09:00", "17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who can sign in, and who they are in their practice."""

    account: Account
    membership: Membership
    reader: Reader


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone. ``client`` is Clem's record; ``clem`` is Clem signing in."""

    practice: Practice
    tamsin: Person
    clem: Person
    petra: Person
    ada: Person
    otto: Person
    client: Client


def cast() -> Cast:
    """The whole cast, with Tamsin and Petra in Clem's circle and nothing released yet.

    A worker has just been at work; where one never was, pages say that nobody is told of anything.
    """
    beat("the worker of the cast")
    practice = make_practice()
    tamsin, petra = make_tamsin(practice), make_petra(practice)
    client = make_client(practice, tamsin)
    team.add_to_circle(client, petra.account, "medical", by=tamsin.reader, at=LONG_AGO)
    clem = make_clem(practice, client)
    return Cast(practice, tamsin, clem, petra, make_ada(practice), make_otto(), client)


def make_practice(slug: str = "kelp", name: str = "Kelp Therapy") -> Practice:
    return Practice.objects.create(
        slug=slug,
        name=name,
        time_zone="America/Los_Angeles",
        jurisdiction="US-CA",
        staffed_hours=WEEKDAYS,
        on_call_email=f"on-call@{slug}.example",
    )


def make_person(practice: Practice, role: str, name: str, email: str, order: int | None) -> Person:
    account = Account.objects.create_user(email, PASSWORD, name=name)
    membership = join(practice, account, role, at=LONG_AGO, on_call_order=order)
    return Person(account, membership, reader_of(membership))


def make_tamsin(practice: Practice) -> Person:
    return make_person(practice, "therapist", "Tamsin Reed", "tamsin@kelp.example", 1)


def make_petra(practice: Practice) -> Person:
    return make_person(practice, "medical", "Petra Anders", "petra@clinic.example", None)


def make_ada(practice: Practice) -> Person:
    ada = make_person(practice, "administrator", "Ada Okafor", "ada@kelp.example", None)
    return with_second_step(ada)


def with_second_step(person: Person) -> Person:
    """Every administrator has one; the others of the cast sign in with a password alone."""
    TOTP.activate(person.account, AUTHENTICATOR)
    return person


def code_now(secret: str = AUTHENTICATOR) -> str:
    """What an authenticator app shows at this moment: taken for another period after its own."""
    _before, now, _after = yield_hotp_counters_from_time()
    return str(format_hotp_value(hotp_value(secret, now)))


def make_otto() -> Person:
    """Otto is a therapist elsewhere: whatever he may do there, he may do nothing here."""
    elsewhere = make_practice("elsewhere", "Another Practice")
    return make_person(elsewhere, "therapist", "Otto Vance", "otto@elsewhere.example", 1)


def make_client(practice: Practice, therapist: Person, name: str = "Clementine Hale") -> Client:
    """A client's record with that therapist in its circle."""
    client = register_client(practice, name, therapist.reader, country="US", at=LONG_AGO)
    team.add_to_circle(client, therapist.account, "therapist", by=therapist.reader, at=LONG_AGO)
    return client


def make_clem(practice: Practice, client: Client) -> Person:
    clem = make_person(practice, "client", "", "clem@mail.example", None)
    client.account = clem.account
    client.save(update_fields=["account"])
    return clem


def signed_in(person: Person) -> Browser:
    """A browser in which this person is signed in."""
    browser = Browser()
    browser.force_login(person.account)
    return browser


def later(**since: float) -> datetime:
    """That much time from now."""
    return timezone.now() + timedelta(**since)
