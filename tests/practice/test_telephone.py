"""The number that clients are shown as their practice's."""

import pytest
from tests.cast import cast, signed_in

pytestmark = pytest.mark.django_db
PAGE = "/practice/on-call/"


@pytest.fixture
def here():
    return cast()


def test_the_administrator_sets_it_beside_the_on_call_line(here):
    line = here.practice.on_call_email
    signed_in(here.ada).post(PAGE, {"email": line, "telephone": "+1 415 555 0100"})
    here.practice.refresh_from_db()
    assert (here.practice.telephone, here.practice.on_call_email) == ("+1 415 555 0100", line)


def test_what_is_no_number_is_said_and_changes_nothing(here):
    response = signed_in(here.ada).post(PAGE, {"email": "", "telephone": "ring us"})
    assert response.status_code == 422
    assert "Please write a telephone number" in response.content.decode()
    here.practice.refresh_from_db()
    assert here.practice.telephone == ""


@pytest.mark.parametrize("who", ["tamsin", "clem", "otto"])
def test_nobody_else_sets_it(here, who):
    assert signed_in(getattr(here, who)).post(PAGE, {"telephone": "911"}).status_code == 404
