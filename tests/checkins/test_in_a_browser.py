"""On a phone, perhaps unwell: one press a question, help at once, read by everyone."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import PASSWORD
from tests.checkins.answering import covered
from tests.harness.screens import DESK, NARROW, PHONE
from tests.journeys.moves import answer
from tests.record.said import client_says, entry, petra_says, phq9

from holdfast.checkins import sheets

pytestmark = pytest.mark.django_db(transaction=True)
TABLET = {"viewport": {"width": 768, "height": 1024}}
WIDTHS = [NARROW, PHONE, TABLET, DESK]
SCREENS = pytest.mark.parametrize("screen", WIDTHS, ids=["320", "360", "768", "1440"])


@pytest.fixture(autouse=True)
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    here = covered()
    local = timezone.now().astimezone(ZoneInfo(here.client.time_zone))
    dosed = local.replace(hour=12) - timedelta(days=0 if local.hour >= 21 else 1)
    dose = entry("dose", at=dosed, route="im", started_at=dosed.isoformat())
    petra_says(here, dose, at=dosed, history=True)
    return here


def opened(page, address="/me/"):
    page.goto(address)
    page.get_by_label("Email").fill("clem@mail.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile(f"{address}([?]question=1)?$"))
    return page


def seen(page, axe, picture, name):
    axe(page)
    picture(page, name)
    page.emulate_media(color_scheme="dark")
    picture(page, f"{name}-dark")
    page.emulate_media(color_scheme="light")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_check_in_takes_one_press_a_question(phone, here):
    page = opened(phone)
    page.get_by_role("link", name=re.compile("Begin.*Check-in")).click()
    presses = 0
    while page.locator(".press").count() or page.locator("textarea").count():
        if page.locator("textarea").count():
            page.get_by_role("button", name="Next").click()
        else:
            page.locator(".press:not(.press-decline)").last.click()
        presses += 1
        expect(page).not_to_have_url(re.compile(f"question={presses}$"))
        page.wait_for_load_state("domcontentloaded")
        assert presses <= len(sheets.check_in().asked)
    expect(page.get_by_role("heading", name="Your answers")).to_be_visible()


def test_it_is_answered_by_keyboard_alone(phone):
    page = opened(phone, "/me/check-in/")
    page.locator(".press").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 2 of")).to_be_visible()


@SCREENS
def test_home_and_the_check_in_are_for_everyone(open_screen, axe, picture, screen):
    page = opened(open_screen(**screen))
    seen(page, axe, picture, "home")
    page.goto("/me/check-in/")
    seen(page, axe, picture, "check-in-scale")
    for step in range(2, 6):
        page.locator(".press").nth(4).click()
        expect(page).to_have_url(re.compile(f"question={step}$"))
        if page.locator("textarea").count():
            break
    seen(page, axe, picture, "check-in-words")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Yes, please")).to_be_visible()
    seen(page, axe, picture, "check-in-contact")
    page.get_by_role("button", name="Yes, please").click()
    expect(page.get_by_role("heading", name="You asked for someone")).to_be_visible()
    seen(page, axe, picture, "told")


@SCREENS
def test_the_way_to_help_is_for_everyone(open_screen, axe, picture, screen, here):
    page = opened(open_screen(**screen), "/me/answer/phq-9/")
    seen(page, axe, picture, "question")
    for _ in range(8):
        answer(page, "Not at all")
    expect(page.get_by_role("heading", name="Before the next question")).to_be_visible()
    seen(page, axe, picture, "before-risk")
    page.get_by_role("button", name="Go on").click()
    answer(page, "Several days")
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    seen(page, axe, picture, "help")
    page.get_by_role("link", name="Answer them").click()
    seen(page, axe, picture, "before-follow-up")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    seen(page, axe, picture, "follow-up")


@pytest.mark.parametrize("country", ["", "ZZ"])
def test_help_where_no_line_is_known(phone, axe, picture, here, country):
    here.client.country = country
    here.client.save()
    now = timezone.now()
    client_says(here, phq9(2, at=now), at=now)
    page = opened(phone, "/me/help/")
    axe(page)
    picture(page, f"help-country-{country or 'unknown'}")
