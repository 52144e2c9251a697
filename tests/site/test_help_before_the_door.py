"""Whom to call stands on every page before the door, whatever else has failed."""

import pytest
from django.test import Client as Browser
from tests.cast import PASSWORD, cast, make_practice

pytestmark = pytest.mark.django_db
CHOICE = "Show whom to call"
BEFORE_THE_DOOR = [
    "/accounts/login/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/inactive/",
    "/help/",
]


def browser():
    return Browser(raise_request_exception=False)


def bears_help(answer):
    page = answer.content.decode()
    return "emergency number where you are" in page and CHOICE in page and "holdfast.css" in page


@pytest.mark.parametrize("address", BEFORE_THE_DOOR)
def test_before_the_door_each_page_bears_help_for_nobody_in_particular(address):
    answer = browser().get(address)
    assert answer.status_code == 200
    assert bears_help(answer)
    assert "tel:988" not in answer.content.decode()


def test_no_country_is_guessed_from_the_language_of_a_browser():
    answer = Browser(headers={"accept-language": "en-US"}).get("/help/")
    assert "tel:" not in answer.content.decode()


def test_the_chosen_country_has_its_lines_and_its_emergency_number():
    page = browser().get("/help/?country=US").content.decode()
    assert 'href="tel:988"' in page
    assert 'href="tel:911"' in page
    assert "United States" in page


def test_it_is_remembered_on_the_pages_that_follow():
    there = browser()
    there.get("/help/?country=US")
    for address in ("/accounts/login/", "/nowhere/", "/help/"):
        assert 'href="tel:988"' in there.get(address).content.decode()


@pytest.mark.parametrize("country", ["", "XX", "**", "us'--", "U" * 5000])
def test_a_country_that_is_not_known_is_no_country(country):
    answer = browser().get("/help/", {"country": country})
    assert answer.status_code == 200
    assert bears_help(answer)


def test_the_cookie_of_a_country_is_ours_or_nothing():
    there = browser()
    there.cookies["country"] = "US"
    assert 'href="tel:988"' not in there.get("/accounts/login/").content.decode()


def test_help_asks_for_no_sign_in_and_makes_no_session():
    there = browser()
    assert there.get("/help/?country=GB").status_code == 200
    assert set(there.cookies) == {"country"}


WHAT_FAILS = {
    "a page that is not there": (404, lambda there: there.get("/nowhere/")),
    "a file that is not there": (404, lambda there: there.get("/static/built/nothing.css")),
    "a host that is not ours": (400, lambda there: there.get("/", headers={"host": "else.test"})),
    "a way it is not used": (405, lambda there: there.post("/help/")),
    "another way": (405, lambda there: there.delete("/accounts/login/")),
    "too much at once": (413, lambda there: there.post("/accounts/login/", too_much())),
    "no token": (403, lambda there: strict().post("/accounts/login/", {"login": "x"})),
}


def too_much():
    return {"login": "x" * 3_000_000}


def strict():
    return Browser(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.mark.parametrize("what", WHAT_FAILS)
def test_whatever_fails_its_page_bears_help(what):
    status, ask = WHAT_FAILS[what]
    answer = ask(browser())
    assert answer.status_code == status
    assert bears_help(answer)


def test_one_who_is_slowed_after_sign_in_sees_a_page(client):
    here = cast()
    client.force_login(here.tamsin.account)
    for _ in range(11):
        answer = client.post("/account/again/", {"password": "not hers"})
    assert answer.status_code == 429
    assert bears_help(answer)


def test_something_broken_bears_help(monkeypatch):
    from holdfast.people.views import own

    here = cast()
    there = browser()
    there.force_login(here.tamsin.account)
    monkeypatch.setattr(own, "render", None)
    answer = there.get("/account/")
    assert answer.status_code == 500
    assert bears_help(answer)


def test_a_page_slowed_by_guesses_bears_help():
    cast()
    there = browser()
    for _ in range(6):
        answer = there.post("/accounts/login/", {"login": "clem@mail.example", "password": "x"})
    assert "too many wrong tries" in answer.content.decode()
    assert bears_help(answer)


def test_the_second_step_bears_help():
    from allauth.mfa.totp.internal.auth import TOTP

    here = cast()
    TOTP.activate(here.tamsin.account, "JBSWY3DPEHPK3PXP")
    there = browser()
    there.post("/accounts/login/", {"login": "tamsin@kelp.example", "password": PASSWORD})
    assert bears_help(there.get("/accounts/2fa/authenticate/"))


def test_the_practices_own_words_stand_there():
    practice = make_practice()
    practice.emergency_words = "At night ring the clinic at 0123 456."
    practice.save()
    assert b"At night ring the clinic at 0123 456." in browser().get("/help/").content


DOWN = """
from django.test import Client
there = Client(raise_request_exception=False, headers={"host": "localhost"})
there.get("/help/?country=US")
for cookie in (None, "a" * 32):
    if cookie:
        there.cookies["sessionid"] = cookie
    for address in ("/me/help/", "/help/", "/nowhere/"):
        answer = there.get(address)
        page = answer.content.decode()
        print(address, answer.status_code, "tel:988" in page, "holdfast.css" in page)
"""


def test_without_a_database_there_is_still_whom_to_call(ready):
    ready.environment["DATABASE_URL"] = "sqlite:////nowhere/at/all.sqlite3"
    said = ready.python(DOWN).splitlines()
    assert said == [
        "/me/help/ 302 False False",  # to sign-in, as ever
        "/help/ 200 True True",
        "/nowhere/ 404 True True",
        "/me/help/ 503 True True",
        "/help/ 200 True True",
        "/nowhere/ 503 True True",
    ]
