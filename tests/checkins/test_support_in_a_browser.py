"""Asking for support on a small phone: one press sends, from the page and from its foot."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW

pytestmark = pytest.mark.django_db(transaction=True)
TARGET = 44  # px, the least a thumb can meet


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    return as_person(open_screen(**NARROW), here.clem, live_server)


def seen(page, axe, picture, name):
    axe(page)
    picture(page, name)
    page.emulate_media(color_scheme="dark")
    picture(page, f"{name}-dark")
    page.emulate_media(color_scheme="light")


def test_one_press_at_the_foot_sends_and_home_leads_to_who_was_told(page, here, axe, picture):
    page.goto("/me/support/")
    seen(page, axe, picture, "support")
    page.get_by_label("Support").get_by_role("button", name="Tell my practice").click()
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    assert len(stored(here, "signal")) == 1
    page.goto("/me/support/")
    expect(page.get_by_text("Sent at ")).to_be_visible()
    seen(page, axe, picture, "support-sent")
    page.goto("/me/")
    seen(page, axe, picture, "home-told")
    page.get_by_role("link", name="See who has been told").click()
    expect(page.get_by_role("heading", name="You asked for support")).to_be_visible()


def test_every_number_and_every_button_of_help_can_be_met_by_a_thumb(page, here):
    page.goto("/me/help/")
    heights = [one.bounding_box()["height"] for one in page.locator("main .button").all()]
    assert len(heights) > 3
    assert min(heights) >= TARGET


def test_an_answer_of_every_question_is_in_sight_on_a_small_phone(page):
    page.goto("/me/answer/phq-9/")
    last = page.get_by_role("button", name="Nearly every day").bounding_box()
    bar = page.get_by_label("Support").bounding_box()
    assert last["y"] + last["height"] <= bar["y"]


def test_help_fits_a_small_phone_with_every_line_of_the_country(page, here, axe, picture):
    page.goto("/me/help/")
    seen(page, axe, picture, "help")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_country_whose_line_may_be_closed_fits_as_well(page, here, axe, picture):
    here.client.country = "DK"
    here.client.save()
    page.goto("/me/help/")
    seen(page, axe, picture, "help-limited")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_press_that_does_not_get_through_leaves_the_numbers_and_can_be_made_again(page, here):
    page.goto("/me/support/")
    page.route("**/me/support/", lambda one: one.abort("connectionrefused"))
    page.locator("main").get_by_role("button", name="Tell my practice").click()
    told = page.get_by_text("No answer comes right now, so this may not have been sent.")
    expect(told.filter(visible=True)).to_be_in_viewport()
    expect(page.get_by_role("region", name="Talk to someone now")).to_be_visible()
    page.unroute_all()
    page.get_by_label("Support").get_by_role("button", name="Tell my practice").click()
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    assert len(stored(here, "signal")) == 1


def test_a_press_whose_reply_was_lost_is_one_call_when_it_is_made_again(page, here):
    def lose(route):
        route.fetch()
        route.abort("connectionreset")

    page.goto("/me/support/")
    page.route("**/me/support/", lose, times=1)
    press = page.locator("main").get_by_role("button", name="Tell my practice")
    press.click()
    expect(page.get_by_text("No answer comes right now").filter(visible=True)).to_be_visible()
    press.click()
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    assert len(stored(here, "signal")) == 1
