"""The board in a real browser: it looks again by itself and disturbs nobody."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import PASSWORD, cast, make_client
from tests.harness.screens import DESK, NARROW
from tests.record.said import client_says, entry, petra_says, phq9, therapist_says

pytestmark = pytest.mark.django_db(transaction=True)
TABLET = {"viewport": {"width": 768, "height": 1024}}
HALF_A_MINUTE = 31_000


@pytest.fixture
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    here = cast()
    for name in ("Rowan Marsh", "Ines Vale"):
        make_client(here.practice, here.tamsin, name)
    now = timezone.now()
    booked = now + timedelta(days=2)
    therapist_says(
        here,
        entry("plan", at=now, route="im", setting="clinic", doses_planned=6),
        entry("appointment", at=now, starts_at=booked.isoformat(), purpose="integration"),
        at=now,
    )
    dosed = now - timedelta(days=2)
    petra_says(here, entry("dose", at=dosed, route="im"), at=now, history=True)
    for days, items in ((30, 2), (16, 1), (9, 1)):
        at = now - timedelta(days=days)
        form = entry("answers", at=at, instrument="phq-9", items=[items] * 8 + [0])
        client_says(here, form, at=at, history=True)
    return here


def opened(page):
    page.clock.install()
    page.goto("/")
    page.get_by_label("Email").fill("tamsin@kelp.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#board")).to_be_visible()
    page.wait_for_load_state("load")  # the scripts are there, and their clocks run
    return page


def look_again(page):
    with page.expect_response(re.compile("/today/board/")) as answered:
        page.clock.fast_forward(HALF_A_MINUTE)
    return answered.value


def say_risk(here):
    now = timezone.now()
    client_says(here, phq9(2, at=now), at=now)


def test_what_stands_open_and_where_one_is_survive_it(here, desk):
    page = opened(desk)
    page.locator("#quiet-summary").click() if page.locator("#quiet").count() else None
    who = page.locator(f"#who-{here.client.id}")
    who.focus()
    open_before = page.locator("#board details[open]").count()
    say_risk(here)
    assert look_again(page).status == 200
    expect(page.get_by_role("link", name="Open the alert")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == f"who-{here.client.id}"
    assert page.locator("#board details[open]").count() == open_before


def test_with_nothing_new_it_still_says_when_it_looked(here, desk):
    page = opened(desk)
    page.locator("[data-looked-at]").first.evaluate("one => one.textContent = '--:--'")
    assert look_again(page).status == 204
    expect(page.locator("[data-looked-at]").first).to_have_text(re.compile(r"\d\d:\d\d"))


def test_the_sentence_of_the_day_is_renewed_where_listeners_hear_it(here, desk):
    page = opened(desk)
    expect(page.locator("#board-lead")).to_contain_text("Nobody needs you now")
    say_risk(here)
    look_again(page)
    expect(page.locator("#board-lead")).to_contain_text("One person needs you today.")


def test_when_it_cannot_look_it_says_so_and_when_it_can_again_it_stops(here, desk):
    page = opened(desk)
    page.route("**/today/board/**", lambda route: route.abort())
    page.clock.fast_forward(HALF_A_MINUTE)
    trouble = page.get_by_text("This page could not look again.")
    expect(trouble).to_be_visible()
    page.unroute("**/today/board/**")
    look_again(page)
    expect(trouble).to_be_hidden()


def test_a_choice_is_a_link(here, desk):
    say_risk(here)
    page = opened(desk)
    page.get_by_role("navigation", name="What waits").get_by_role("link").nth(1).click()
    expect(page).to_have_url(re.compile(r"\?waits="))


@pytest.mark.parametrize("screen", [NARROW, TABLET, DESK], ids=["320", "768", "1440"])
def test_it_is_for_everyone(here, open_screen, axe, picture, screen):
    say_risk(here)
    page = opened(open_screen(**screen))
    axe(page)
    picture(page, "today")
    page.emulate_media(color_scheme="dark")
    picture(page, "today-dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
