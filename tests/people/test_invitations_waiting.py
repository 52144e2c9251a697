"""Which invitations nobody has taken yet."""

from datetime import timedelta

import pytest
from tests.cast import LONG_AGO, cast

from holdfast.people import invitations

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def invited(here, role="medical", at=LONG_AGO):
    return invitations.invite(here.ada.reader, role, at=at)


def waiting(here, at=LONG_AGO):
    return list(invitations.waiting(here.practice.id, at))


def test_the_newest_comes_first(here):
    first, _ = invited(here)
    second, _ = invited(here, at=LONG_AGO + timedelta(minutes=1))
    assert waiting(here) == [second, first]


def test_one_that_was_withdrawn_waits_no_more(here):
    one, _ = invited(here)
    invitations.withdraw(one, by=here.ada.reader, at=LONG_AGO)
    assert waiting(here) == []


def test_one_that_was_taken_waits_no_more(here):
    _, token = invited(here)
    words = {"name": "Noa", "password": "a long sea wall of stones"}
    invitations.accept(token, email="noa@clinic.example", at=LONG_AGO, **words)
    assert waiting(here) == []


def test_one_that_ran_out_waits_no_more(here):
    one, _ = invited(here)
    assert waiting(here, one.expires_at) == []
    assert waiting(here, one.expires_at - timedelta(seconds=1)) == [one]


def test_another_practice_sees_none(here):
    invited(here)
    assert not invitations.waiting(here.otto.reader.practice_id, LONG_AGO).exists()
