"""Where the kept page stands in for "I need support", the button is what somebody looked for."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import says, visited
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE

pytestmark = pytest.mark.django_db(transaction=True)
SMALL = {**PHONE, "viewport": {"width": 320, "height": 568}}


@pytest.fixture
def here(live_server):
    """In an invented practice, whose band takes room of the first screen."""
    here = covered()
    here.practice.is_invented = True
    here.practice.save()
    return here


@pytest.fixture
def page(open_screen, here, live_server):
    """She pressed "I need support" in the bar, and there was no network."""
    page = visited(as_person(open_screen(**SMALL), here.clem, live_server))
    page.context.set_offline(True)
    page.get_by_role("link", name="I need support").click()
    expect(page.get_by_role("heading", name="Help, also without a network")).to_be_visible()
    return page


def button(page):
    return page.get_by_role("button", name="I need support", exact=True)


def bottom(one):
    return one.bounding_box()["y"] + one.bounding_box()["height"]


def test_it_says_at_the_top_that_nothing_was_sent_with_the_button_and_a_number(page, axe, picture):
    says(page, "Nothing has been sent yet.")
    said = page.get_by_text("Nothing has been sent yet.")
    number = page.locator('a[href="tel:988"]').first
    assert bottom(said) <= button(page).bounding_box()["y"]
    assert bottom(button(page)) <= number.bounding_box()["y"]
    assert bottom(number) <= 568
    axe(page)
    picture(page, "instead-of-support")
    page.emulate_media(color_scheme="dark")
    picture(page, "instead-of-support-dark")


def test_pressed_there_it_waits_there_and_goes(page, here):
    button(page).click()
    says(page, "Not sent yet. Nobody knows of it.")
    expect(page.get_by_text("Nothing has been sent yet.")).to_be_hidden()
    page.context.set_offline(False)
    says(page, "It has arrived.")
    assert len(stored(here, "signal")) == 1


def test_where_it_stands_in_for_another_page_the_numbers_come_first(page):
    page.goto("/me/")
    expect(page.get_by_text("Nothing has been sent yet.")).to_be_hidden()
    number = page.locator('a[href="tel:988"]').first
    assert bottom(number) <= button(page).bounding_box()["y"]
