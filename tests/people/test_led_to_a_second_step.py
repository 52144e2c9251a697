"""Whoever has to have a second step is led to set it up, and on to where they were going."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client as Browser
from tests.cast import LONG_AGO, PASSWORD, cast, code_now, later, signed_in

from holdfast.people.from_the_server import remove_second_step
from holdfast.people.memberships import join

pytestmark = pytest.mark.django_db
WAYS = "/account/ways/"


@pytest.fixture
def here():
    cache.clear()
    return cast()


def without(person):
    """A browser of this person, who has no second step."""
    Authenticator.objects.filter(user=person.account).delete()
    return signed_in(person)


def add_an_app(browser):
    browser.post("/account/again/", {"password": PASSWORD})
    secret = browser.get("/account/ways/app/").context["form"].secret
    return browser.post("/account/ways/app/", {"code": code_now(secret)}, follow=True)


def test_an_administrator_is_led_to_it_and_on_from_there(here):
    ada = without(here.ada)
    answer = ada.get("/practice/people/")
    assert answer.url == f"{WAYS}?next=/practice/people/"
    assert b"please add one of the two below" in ada.get(answer.url).content
    codes = add_an_app(ada)
    assert len(codes.context["unused_codes"]) == 10
    assert b'class="button" href="/practice/people/"' in codes.content
    assert ada.get("/practice/people/").status_code == 200


def test_once_there_it_is_not_offered_again(here):
    ada = without(here.ada)
    ada.get("/practice/people/")
    add_an_app(ada)
    assert b"Go on to where you were going" in ada.get(WAYS).content
    ada.get("/practice/people/")
    assert b"Go on to where you were going" not in ada.get(WAYS).content


def test_what_was_sent_meanwhile_waits_and_is_where_one_goes_on(here):
    ada = without(here.ada)
    kept_at = ada.post("/practice/rules/", {"jurisdiction": "US-OR"}).url.partition("next=")[2]
    assert kept_at.startswith("/account/kept/")
    assert f'class="button" href="{kept_at}"' in add_an_app(ada).content.decode()
    assert b"US-OR" in ada.get(kept_at).content


def test_a_page_of_another_host_is_nowhere_to_go_on_to(here):
    ada = without(here.ada)
    for told in ("https://elsewhere.example/x/", "http://testserver//elsewhere.example/"):
        ada.get("/practice/", headers={"HX-Request": "true", "HX-Current-URL": told})
        assert ada.session["after_second_step"] == "/"


def test_whose_step_was_taken_off_is_led_to_set_one_up_anew(here):
    remove_second_step(here.practice, here.ada.account.email, at=later())
    browser = Browser()
    sent = {"login": here.ada.account.email, "password": PASSWORD}
    assert browser.post("/accounts/login/?next=/practice/", sent).url == "/practice/"
    assert browser.get("/practice/").url.startswith(WAYS)
    add_an_app(browser)
    assert browser.get("/practice/").status_code == 200


def test_who_takes_their_own_away_is_led_to_it_again(here):
    ada = without(here.ada)
    add_an_app(ada)
    assert ada.get("/practice/").status_code == 200
    ada.post("/account/ways/app/away/")
    assert ada.get("/practice/").url.startswith(WAYS)


def test_the_administrator_of_an_invented_practice_needs_none(here):
    here.practice.is_invented = True
    here.practice.save()
    assert without(here.ada).get("/practice/people/").status_code == 200


def test_who_works_as_a_therapist_too_needs_it_for_the_practices_pages_only(here):
    therapist = join(here.practice, here.ada.account, "therapist", at=LONG_AGO)
    ada = without(here.ada)
    ada.post("/account/practice/", {"membership": therapist.id})
    assert ada.get("/clients/").status_code == 200
    ada.post("/account/practice/", {"membership": here.ada.membership.id})
    assert ada.get("/practice/people/").url.startswith(WAYS)
