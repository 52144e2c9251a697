"""Where somebody is signed in, how they end it, and that each sign-in ends some day."""

from uuid import uuid4

import pytest
import time_machine
from django.test import Client as Browser
from tests.cast import PASSWORD, cast

from holdfast.audit.models import AuditEvent
from holdfast.people.browser_words import browser_words

pytestmark = pytest.mark.django_db
PAGE = "/account/sessions/"
FIREFOX_ANDROID = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


def came_in(person, agent=""):
    browser = Browser(headers={"user-agent": agent})
    browser.force_login(person.account)
    browser.get("/account/")
    return browser


def shown(browser):
    return browser.get(PAGE).context["sessions"]


def is_in(browser):
    return browser.get("/account/").status_code == 200


def test_each_place_is_shown_and_which_is_this_one():
    here = cast()
    came_in(here.tamsin, FIREFOX_ANDROID)
    desk = came_in(here.tamsin)
    page = desk.get(PAGE).content.decode()
    assert [one.is_this for one in shown(desk)] == [True, False]
    assert "Firefox on Android" in page
    assert "this one" in page


def test_when_it_was_last_used_is_said():
    here = cast()
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        phone = came_in(here.clem)
        clock.shift(3 * 3600)
        desk = came_in(here.clem)
        assert "Last used 3\xa0hours ago" in desk.get(PAGE).content.decode()
        phone.get("/account/")
        assert [one.seen_at for one in shown(desk)][1] == one_of(desk).seen_at


def one_of(browser):
    return next(one for one in shown(browser) if one.is_this)


def test_one_is_ended_and_opens_nothing_from_then_on():
    here = cast()
    phone, desk = came_in(here.tamsin), came_in(here.tamsin)
    other = next(one for one in shown(desk) if not one.is_this)
    desk.post(f"{PAGE}{other.id}/end/")
    assert not is_in(phone)
    assert is_in(desk)
    assert len(shown(desk)) == 1


def test_all_others_are_ended_at_once():
    here = cast()
    others = [came_in(here.tamsin) for _ in range(3)]
    desk = came_in(here.tamsin)
    desk.post(f"{PAGE}others/end/")
    assert not any(map(is_in, others))
    assert is_in(desk)


def test_ending_is_written_down_and_twice_ends_nothing_more():
    here = cast()
    came_in(here.tamsin)
    desk = came_in(here.tamsin)
    for _ in range(2):
        desk.post(f"{PAGE}others/end/")
    found = AuditEvent.objects.filter(what="end session")
    assert [one.account_id for one in found] == [here.tamsin.account.id]


def test_nobody_sees_or_ends_those_of_another():
    here = cast()
    hers = came_in(here.tamsin)
    his = came_in(here.otto)
    assert len(shown(his)) == 1
    assert his.post(f"{PAGE}{one_of(hers).id}/end/").status_code == 404
    assert his.post(f"{PAGE}{uuid4()}/end/").status_code == 404
    assert is_in(hers)


def test_what_ended_by_itself_is_not_shown():
    here = cast()
    gone = came_in(here.tamsin)
    gone.post("/accounts/logout/")
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        came_in(here.tamsin)
        clock.shift(30 * 60)
        assert len(shown(came_in(here.tamsin))) == 1


@pytest.mark.parametrize(("who", "hours", "minutes"), [("tamsin", 12, 20), ("clem", 336, 720)])
def test_a_sign_in_ends_however_busy_one_was(who, hours, minutes):
    person = getattr(cast(), who)
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        browser = came_in(person)
        for _ in range(hours * 60 // minutes):
            clock.shift(minutes * 60)
            assert is_in(browser)
        clock.shift(60)
        assert not is_in(browser)
        assert b"A sign-in lasts for some hours" in browser.get("/accounts/login/").content


def test_signing_in_again_begins_anew():
    here = cast()
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        browser = came_in(here.tamsin)
        clock.shift(11 * 3600)
        sent = {"login": "tamsin@kelp.example", "password": PASSWORD}
        browser.post("/accounts/login/", sent)
        clock.shift(10 * 60)
        browser.post("/accounts/login/", sent)
        assert is_in(browser)


@pytest.mark.parametrize("address", ["/account/", PAGE, "/account/ways/", "/account/password/"])
def test_pages_of_ones_account_are_kept_by_no_cache(address):
    browser = came_in(cast().tamsin)
    assert "no-store" in browser.get(address).headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/", "/clients/", "/practice/"])
def test_nor_is_anything_else_behind_the_door(address):
    here = cast()
    answer = came_in(here.tamsin).get(address)
    assert answer.status_code in {200, 302}
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX_ANDROID, "Firefox on Android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like "
            "Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Chrome on Mac",
        ),
        ("curl/8.5", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_as_its_owner_would(agent, words):
    assert browser_words(agent) == words
