"""The page on which an invitation is made."""

import re

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


def token_in(page):
    return re.search(r'name="token" value="([^"]+)"', page.content.decode())[1]


def test_the_page_loaded_again_makes_no_second_link_and_a_new_one_ends_the_old(client):
    here = cast()
    browser = signed_in(here.ada)
    sent = {"role": "medical", "token": token_in(browser.get("/invite/"))}
    link = browser.post("/invite/", sent).context["link"]
    again = browser.post("/invite/", sent)
    assert again.status_code == 409
    assert b"shown once and cannot be shown again" in again.content
    assert Invitation.objects.count() == 1
    new = browser.post("/invite/", sent | {"token": token_in(again)}).context["link"]
    assert [client.get(one).status_code for one in (link, new)] == [404, 200]


def test_two_colleagues_have_a_link_each():
    browser = signed_in(cast().ada)
    for _ in range(2):
        browser.post("/invite/", {"role": "medical", "token": token_in(browser.get("/invite/"))})
    assert Invitation.objects.filter(withdrawn_at=None).count() == 2


def test_without_a_role_it_asks_for_one():
    answer = signed_in(cast().ada).post("/invite/", {"role": ""})
    assert "Please choose a role." in answer.content.decode()
