"""A client in trouble before the door: one press to whom to call, without script too."""

import re

import pytest
from playwright.sync_api import expect
from tests.cast import make_clem, make_client, make_practice, make_tamsin
from tests.harness.screens import DESK, NARROW

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def practice(live_server):
    practice = make_practice()
    practice.emergency_words = "At night ring the clinic at 0123 456."
    practice.save()
    make_clem(practice, make_client(practice, make_tamsin(practice)))
    return practice


def in_view(page, place):
    box = place.bounding_box()
    return box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


def finds_help(page, picture, name):
    way = page.get_by_role("link", name="Help now")
    assert in_view(page, way)
    way.click()
    expect(page.get_by_text("At night ring the clinic at 0123 456.")).to_be_visible()
    page.get_by_label("The country you are in").select_option("United States")
    page.get_by_role("button", name="Show whom to call").click()
    call = page.get_by_role("link", name="Call 988", exact=True)
    expect(call).to_have_attribute("href", "tel:988")
    assert in_view(page, call)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    picture(page, name)


@pytest.mark.parametrize("has_script", [True, False])
def test_from_sign_in_it_is_one_press(open_screen, axe, picture, has_script):
    page = open_screen(**NARROW, java_script_enabled=has_script)
    page.goto("/accounts/login/")
    picture(page, "sign-in")
    if has_script:
        axe(page)
    finds_help(page, picture, "door-help")
    if has_script:
        axe(page)


def test_and_so_it_is_after_too_many_tries(open_screen, axe, picture):
    page = open_screen(**NARROW)
    page.goto("/accounts/login/")
    for _ in range(6):
        page.get_by_label("Email").fill("clem@mail.example")
        page.get_by_label("Password").fill("not hers at all")
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_role("region", name=re.compile("another look"))).to_be_visible()
    expect(page.get_by_text("too many wrong tries")).to_be_visible()
    axe(page)
    picture(page, "slowed")
    finds_help(page, picture, "door-help-slowed")


@pytest.mark.parametrize("screen", [NARROW, DESK])
def test_an_error_page_looks_like_ours(open_screen, axe, picture, screen):
    page = open_screen(**screen)
    page.goto("/nowhere/")
    axe(page)
    picture(page, "not-there")
    finds_help(page, picture, "door-help-from-error")
    page.emulate_media(color_scheme="dark")
    picture(page, "door-help-dark")
