"""Which part each of the cast plays in Clem's circle."""

import pytest
from tests.cast import LONG_AGO, cast, make_client

from holdfast.circle.erasure import erase
from holdfast.circle.models import Grant
from holdfast.circle.roles import circle_role, grants_to
from holdfast.circle.team import add_to_circle, care_team

pytestmark = pytest.mark.django_db
PARTS = {"tamsin": "therapist", "petra": "medical", "clem": "client", "ada": None, "otto": None}


@pytest.mark.parametrize(("who", "part"), PARTS.items())
def test_each_plays_their_own_part(who, part):
    here = cast()
    assert circle_role(getattr(here, who).reader, here.client, LONG_AGO) == part


@pytest.mark.parametrize("who", PARTS)
def test_nobody_plays_any_with_a_client_of_another_practice(who):
    here = cast()
    other = make_client(here.otto.membership.practice, here.otto, "Rowan Marsh")
    expected = "therapist" if who == "otto" else None
    assert circle_role(getattr(here, who).reader, other, LONG_AGO) == expected


@pytest.mark.parametrize("who", PARTS)
def test_nobody_plays_any_once_the_client_is_erased(who):
    here = cast()
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert circle_role(getattr(here, who).reader, here.client, LONG_AGO) is None


@pytest.mark.parametrize("who", ["clem", "petra", "tamsin"])
def test_another_clients_circle_is_another_circle(who):
    here = cast()
    other = make_client(here.practice, here.tamsin, "Rowan Marsh")
    expected = "therapist" if who == "tamsin" else None
    assert circle_role(getattr(here, who).reader, other, LONG_AGO) == expected


def test_an_administrator_put_into_a_circle_by_mistake_plays_no_part_in_the_chart():
    here = cast()
    add_to_circle(here.client, here.ada.account, "therapist", by=here.tamsin.reader, at=LONG_AGO)
    assert circle_role(here.ada.reader, here.client, LONG_AGO) is None


def test_a_part_that_has_not_begun_is_none():
    here = cast()
    before = care_team(here.client, LONG_AGO).first().since
    assert circle_role(here.tamsin.reader, here.client, before.replace(year=2025)) is None


def release_to(here, person, client):
    return Grant.objects.create(
        practice=client.practice,
        client=client,
        account=person.account,
        release_id="019ab300-0000-7000-8000-000000000001",
        covers=["medicines"],
        since=LONG_AGO,
    )


def test_each_holds_their_own_releases_of_this_client():
    here = cast()
    grant = release_to(here, here.petra, here.client)
    assert grants_to(here.petra.reader, here.client) == [grant]
    assert grants_to(here.tamsin.reader, here.client) == []
    assert grants_to(here.otto.reader, here.client) == []


def test_a_release_of_one_client_is_none_of_another():
    here = cast()
    release_to(here, here.petra, here.client)
    other = make_client(here.practice, here.tamsin, "Rowan Marsh")
    assert grants_to(here.petra.reader, other) == []


def test_a_release_ends_with_the_client():
    here = cast()
    release_to(here, here.petra, here.client)
    erase(here.client, by=here.tamsin.reader, at=LONG_AGO)
    assert grants_to(here.petra.reader, here.client) == []
