"""The page on which a client is invited."""

import pytest
from tests.cast import cast, make_client, signed_in

from holdfast.people.models import Invitation

pytestmark = pytest.mark.django_db


def page_of(client):
    return f"/clients/{client.id}/invitation/"


def a_new_client(here):
    return make_client(here.practice, here.tamsin, "Rowan Marsh")


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_nobody_but_the_clients_therapist_has_such_a_page(who):
    here = cast()
    rowan = a_new_client(here)
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(rowan)).status_code == 404
    assert browser.post(page_of(rowan)).status_code == 404
    assert not Invitation.objects.exists()


def test_it_asks_before_it_makes_a_link():
    here = cast()
    page = signed_in(here.tamsin).get(page_of(a_new_client(here)))
    assert b"Rowan Marsh" in page.content
    assert not Invitation.objects.exists()


def test_the_link_leads_the_client_in(client):
    here = cast()
    page = signed_in(here.tamsin).post(page_of(a_new_client(here)))
    link = page.context["link"]
    assert "Rowan" not in link
    assert client.get(link).status_code == 200


def test_one_who_has_a_sign_in_gets_no_second_one():
    here = cast()
    browser = signed_in(here.tamsin)
    assert b"sign-in already" in browser.get(page_of(here.client)).content
    assert browser.post(page_of(here.client)).status_code == 409
    assert not Invitation.objects.exists()


def test_pressed_twice_both_links_work_until_one_is_used(client):
    here = cast()
    rowan = a_new_client(here)
    browser = signed_in(here.tamsin)
    links = [browser.post(page_of(rowan)).context["link"] for _ in range(2)]
    assert links[0] != links[1]
    assert [client.get(link).status_code for link in links] == [200, 200]
