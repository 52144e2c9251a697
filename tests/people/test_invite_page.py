"""The page on which an invitation is made."""

import pytest
from tests.cast import cast, signed_in

from holdfast.people.models import Invitation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["petra", "clem"])
def test_who_may_not_invite_has_no_such_page(who):
    assert signed_in(getattr(cast(), who)).get("/invite/").status_code == 404


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.get("/invite/").headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("who", "offered"),
    [("ada", {"therapist", "medical", "administrator"}), ("tamsin", {"medical"})],
)
def test_only_what_one_may_hand_out_is_offered(who, offered):
    form = signed_in(getattr(cast(), who)).get("/invite/").context["form"]
    assert {value for value, _ in form.fields["role"].choices} == offered


def test_the_link_is_shown_once_with_its_square():
    here = cast()
    page = signed_in(here.ada).post("/invite/", {"role": "medical"})
    link = page.context["link"]
    assert link.startswith("http://testserver/invitation/")
    assert link in page.content.decode()
    assert "<svg" in page.content.decode()
    assert Invitation.objects.get().role == "medical"


def test_looking_at_the_page_makes_no_link():
    signed_in(cast().ada).get("/invite/")
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("role", ["client", "therapist", "king", ""])
def test_what_was_not_offered_makes_no_link(role):
    answer = signed_in(cast().tamsin).post("/invite/", {"role": role})
    assert answer.context["form"].errors
    assert not Invitation.objects.exists()


def test_the_link_that_is_shown_works(client):
    here = cast()
    page = signed_in(here.ada).post("/invite/", {"role": "medical"})
    assert client.get(page.context["link"]).status_code == 200
