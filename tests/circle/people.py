"""More people than the cast, for pages about who is around a client."""

from tests.cast import LONG_AGO, Cast, Person, make_client, make_person

from holdfast.circle.models import Client
from holdfast.circle.team import add_to_circle


def a_colleague(here: Cast, name: str = "Sol Marin") -> Person:
    """A therapist of the practice who is in no circle."""
    email = f"{name.split(maxsplit=1)[0].lower()}@kelp.example"
    return make_person(here.practice, "therapist", name, email, None)


def a_clinic(here: Cast, name: str = "Noor Vale") -> Person:
    return make_person(here.practice, "medical", name, "noor@clinic.example", None)


def joins(here: Cast, person: Person, **more: object) -> None:
    """Gets a place in Clem's circle."""
    role = person.membership.role
    add_to_circle(here.client, person.account, role, by=here.tamsin.reader, at=LONG_AGO, **more)


def a_colleagues_client(here: Cast, name: str = "Rowan Marsh") -> Client:
    """Somebody in the care of Sol alone."""
    return make_client(here.practice, a_colleague(here), name)
