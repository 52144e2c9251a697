"""The page on which a client is invited."""

import re

import pytest
import time_machine
from tests.cast import cast, make_client, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.people.invitations.form_token import new_form_token, read_form_token
from holdfast.people.models import Invitation

pytestmark = pytest.mark.django_db


def page_of(client):
    return f"/clients/{client.id}/invitation/"


def circle_of(client):
    return f"/clients/{client.id}/circle/"


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


def token_in(page):
    return re.search(r'name="token" value="([^"]+)"', page.content.decode())[1]


def test_the_page_loaded_again_makes_no_second_link():
    here = cast()
    rowan = a_new_client(here)
    browser = signed_in(here.tamsin)
    sent = {"token": token_in(browser.get(page_of(rowan)))}
    assert "link" in browser.post(page_of(rowan), sent).context
    again = browser.post(page_of(rowan), sent)
    assert again.status_code == 409
    assert "shown once and cannot be shown again" in again.content.decode()
    assert Invitation.objects.count() == 1


def test_a_new_link_ends_the_old_one(client):
    here = cast()
    rowan = a_new_client(here)
    browser = signed_in(here.tamsin)
    links = []
    for _ in range(2):
        sent = {"token": token_in(browser.get(page_of(rowan)))}
        links.append(browser.post(page_of(rowan), sent).context["link"])
    assert [client.get(link).status_code for link in links] == [404, 200]
    assert Invitation.objects.filter(withdrawn_at=None).count() == 1


def test_the_link_of_another_client_stays():
    here = cast()
    rowan, ines = a_new_client(here), make_client(here.practice, here.tamsin, "Ines Vale")
    browser = signed_in(here.tamsin)
    for one in (rowan, ines):
        browser.post(page_of(one))
    assert Invitation.objects.filter(withdrawn_at=None).count() == 2


def test_a_form_of_somebody_else_makes_a_link_of_its_own():
    here = cast()
    rowan = a_new_client(here)
    foreign = new_form_token(here.ada.reader)
    browser = signed_in(here.tamsin)
    for _ in range(2):
        assert "link" in browser.post(page_of(rowan), {"token": foreign}).context
    made = {str(one.id) for one in Invitation.objects.all()}
    assert str(read_form_token(foreign, here.ada.reader).invitation_id) not in made


def test_until_when_it_works_is_said_in_the_practices_zone():
    here = cast()
    with time_machine.travel("2026-11-26T02:08:00Z", tick=False):
        text = signed_in(here.tamsin).post(page_of(a_new_client(here))).content.decode()
    assert "until Wed 2 Dec 2026, 18:08 (PST)" in text


def test_one_that_waits_is_shown_and_can_be_withdrawn(client):
    here = cast()
    rowan = a_new_client(here)
    browser = signed_in(here.tamsin)
    link = browser.post(page_of(rowan)).context["link"]
    for page in (page_of(rowan), circle_of(rowan)):
        assert "An invitation waits" in browser.get(page).content.decode()
    for _ in range(2):
        assert browser.post(f"{page_of(rowan)}withdraw/").url == circle_of(rowan)
    assert client.get(link).status_code == 404
    assert "An invitation waits" not in browser.get(circle_of(rowan)).content.decode()
    assert AuditEvent.objects.filter(what="withdraw invitation").count() == 1


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_nobody_but_the_clients_therapist_withdraws_it(who):
    here = cast()
    rowan = a_new_client(here)
    signed_in(here.tamsin).post(page_of(rowan))
    browser = signed_in(getattr(here, who))
    assert browser.post(f"{page_of(rowan)}withdraw/").status_code == 404
    assert Invitation.objects.filter(withdrawn_at=None).count() == 1


def test_it_promises_only_what_is_there():
    here = cast()
    text = signed_in(here.tamsin).get(page_of(a_new_client(here))).content.decode()
    assert "journal" not in text
