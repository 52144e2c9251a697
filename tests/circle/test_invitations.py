"""A client's invitation, and the page behind its link."""

import pytest
from django.core.cache import cache
from tests.cast import PASSWORD, cast, later, make_client, signed_in

from holdfast.circle import invitations
from holdfast.circle.models import Client
from holdfast.people import invitations as of_people
from holdfast.people.invitations import MayNotInvite
from holdfast.people.models import Account, Membership
from holdfast.people.policy import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_counted_yet():
    cache.clear()


def a_new_client(here):
    return make_client(here.practice, here.tamsin, "Rowan Marsh")


def link_for(here, client):
    _, token = invitations.invite_client(client, by=here.tamsin.reader, at=later())
    return f"/invitation/{token}/"


def accept(browser, link, email="rowan@mail.example", **more):
    return browser.post(link, {"email": email, "password": PASSWORD, "name": "Noor"} | more)


def sign_in(browser, email):
    return browser.post("/accounts/login/", {"login": email, "password": PASSWORD})


def test_a_client_accepts_signs_in_and_is_joined_to_their_record(client):
    here = cast()
    rowan = a_new_client(here)
    answer = accept(client, link_for(here, rowan))
    assert answer.headers["Location"].startswith("/accounts/login/")
    assert sign_in(client, "rowan@mail.example").status_code == 302
    joined = Client.objects.get(id=rowan.id).account
    assert joined == Account.objects.get(email="rowan@mail.example")
    assert Membership.objects.get(account=joined).role == "client"


def test_a_clients_account_carries_no_name(client):
    here = cast()
    accept(client, link_for(here, a_new_client(here)), name="Rowan Marsh")
    assert Account.objects.get(email="rowan@mail.example").name == ""


def test_the_link_names_the_practice_and_never_the_client(client):
    here = cast()
    page = client.get(link_for(here, a_new_client(here))).content.decode()
    assert "Kelp Therapy" in page
    assert "Rowan" not in page


@pytest.mark.parametrize("who", ["otto", "petra", "ada", "clem"])
def test_only_the_clients_own_therapist_invites_them(who):
    here = cast()
    with pytest.raises(NotAllowed):
        invitations.invite_client(a_new_client(here), by=getattr(here, who).reader, at=later())


def test_a_client_who_has_a_sign_in_is_not_invited_again():
    here = cast()
    with pytest.raises(MayNotInvite):
        invitations.invite_client(here.client, by=here.tamsin.reader, at=later())


def test_of_two_links_for_one_client_only_the_newer_joins(client):
    here = cast()
    rowan = a_new_client(here)
    first, second = link_for(here, rowan), link_for(here, rowan)
    assert accept(client, first).status_code == 404
    assert not Account.objects.filter(email="rowan@mail.example").exists()
    assert accept(client, second).status_code == 302
    assert accept(client, second, "other@mail.example").status_code == 404


def test_the_link_is_gone_once_used(client):
    here = cast()
    link = link_for(here, a_new_client(here))
    accept(client, link)
    assert client.get(link).status_code == 404
    assert accept(client, link, "other@mail.example").status_code == 404


def test_back_on_the_link_after_signing_in_leads_home(client):
    here = cast()
    link = link_for(here, a_new_client(here))
    accept(client, link)
    sign_in(client, "rowan@mail.example")
    assert client.get(link).headers["Location"] == "/"


@pytest.mark.parametrize("token", ["x", "0" * 32 + "-guess"])
def test_a_guessed_link_opens_nothing(client, token):
    answer = client.get(f"/invitation/{token}/")
    assert answer.status_code == 404
    assert b"does not work any more" in answer.content


def test_a_weak_password_is_said_beside_the_field_and_nothing_is_made(client):
    here = cast()
    answer = accept(client, link_for(here, a_new_client(here)), password="short")
    assert answer.status_code == 200
    assert answer.context["form"].errors["password"]
    assert not Account.objects.filter(email="rowan@mail.example").exists()


def test_a_professional_gives_a_name(client):
    here = cast()
    _, token = of_people.invite(here.ada.reader, "medical", at=later())
    accept(client, f"/invitation/{token}/", "noor@clinic.example", name="Noor Vale")
    assert Account.objects.get(email="noor@clinic.example").name == "Noor Vale"


def test_an_address_used_elsewhere_is_answered_like_a_new_one(client):
    here = cast()
    answers = []
    for email in ("otto@elsewhere.example", "new@clinic.example"):
        _, token = of_people.invite(here.ada.reader, "therapist", at=later())
        link = f"/invitation/{token}/"
        answer = accept(client, link, email)
        answers.append((answer.status_code, answer.headers["Location"].replace(token, "")))
    assert answers[0] == answers[1]


def test_someone_signed_in_joins_with_one_button():
    here = cast()
    _, token = of_people.invite(here.ada.reader, "therapist", at=later())
    browser = signed_in(here.otto)
    assert b"Join" in browser.get(f"/invitation/{token}/").content
    browser.post(f"/invitation/{token}/")
    assert Membership.objects.filter(account=here.otto.account).count() == 2
    assert b"Kelp Therapy" in browser.get("/account/").content
