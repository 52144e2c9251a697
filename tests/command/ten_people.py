"""Ten people of two practices, each with a session; run in the installation they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.conf import settings
from tests.cast import (
    Person,
    cast,
    make_client,
    make_person,
    make_practice,
    signed_in,
    with_second_step,
)

from holdfast.circle.models import Client


@dataclass(frozen=True)
class Seat:
    """Somebody, the client whose page they may open, and what stands on their first page."""

    person: Person
    sees: Client | None = None
    at_home: tuple[str, ...] = ()


def seed() -> None:
    """Prints them as JSON, as ``asking.read_people`` takes them."""
    seats = _seats()
    print(json.dumps([_told(seat, seats) for seat in seats]))


def _seats() -> list[Seat]:
    kelp = cast()
    ines = make_person(kelp.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    rowan = make_client(kelp.practice, ines, "Rowan Marsh")
    marsh = _with_account(rowan, "rowan@mail.example")
    reef = make_practice("reef", "Reef Counselling")
    olga = make_person(reef, "therapist", "Olga Brandt", "olga@reef.example", 1)
    bruno = make_client(reef, olga, "Bruno Castell")
    castell = _with_account(bruno, "bruno@mail.example")
    ulla = make_person(reef, "administrator", "Ulla Stern", "ulla@reef.example", None)
    with_second_step(ulla)
    return [
        Seat(kelp.tamsin, kelp.client, ("Tamsin Reed", "Clementine Hale")),
        Seat(ines, rowan, ("Ines Vale", "Rowan Marsh")),
        Seat(kelp.petra, kelp.client, ("Petra Anders", "Clementine Hale")),
        Seat(kelp.ada, None, ("Ada Okafor", "Kelp Therapy")),
        Seat(kelp.clem),
        Seat(marsh),
        Seat(kelp.otto, None, ("Otto Vance",)),
        Seat(olga, bruno, ("Olga Brandt", "Bruno Castell")),
        Seat(castell),
        Seat(ulla, None, ("Ulla Stern", "Reef Counselling")),
    ]


def _with_account(client: Client, email: str) -> Person:
    person = make_person(client.practice, "client", "", email, None)
    client.account = person.account
    client.save(update_fields=["account"])
    return person


def _told(seat: Seat, seats: list[Seat]) -> dict[str, object]:
    cookie = signed_in(seat.person).cookies[settings.SESSION_COOKIE_NAME]
    return {
        "name": seat.person.account.email,
        "cookie": f"{settings.SESSION_COOKIE_NAME}={cookie.value}",
        "pages": _pages(seat),
        "others": sorted(_not_for(seat, seats)),
    }


def _pages(seat: Seat) -> dict[str, list[str]]:
    home = {"client": "/me/", "administrator": "/practice/"}.get(seat.person.membership.role, "/")
    pages = {"/account/": [seat.person.account.email], home: list(seat.at_home)}
    if seat.sees is not None:
        pages[f"/clients/{seat.sees.id}/"] = [seat.at_home[-1]]
    return pages


def _not_for(seat: Seat, seats: list[Seat]) -> set[str]:
    """Names and addresses this person never reads; an administrator reads the practice's own."""
    names = {name for other in seats if other.sees for name in other.at_home[-1:]}
    mine = seat.person.membership
    reads = {
        one.person.account.email
        for one in seats
        if one is seat
        or (mine.role == "administrator" and one.person.membership.practice_id == mine.practice_id)
    }
    return names - set(seat.at_home) | {one.person.account.email for one in seats} - reads
