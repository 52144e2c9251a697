"""Sign-in in a real browser: passkeys, the keyboard, the accessibility checker, a narrow phone."""

import re

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect
from tests.cast import PASSWORD, cast, code_now
from tests.harness.screens import NARROW

pytestmark = pytest.mark.django_db(transaction=True)
STRANGERS = ["/accounts/login/", "/accounts/password/reset/", "/invitation/x/", "/nowhere/"]
OWN = [
    "/account/",
    "/account/password/",
    "/account/ways/",
    "/account/ways/app/",
    "/account/ways/keys/",
    "/account/ways/keys/add/",
    "/account/practice/",
    "/invite/",
]


@pytest.fixture(autouse=True)
def here(live_server):
    from django.core.cache import cache

    cache.clear()
    return cast()


def sign_in(page, email="tamsin@kelp.example"):
    page.goto("/accounts/login/?next=/account/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()


def say_once_more(page):
    page.goto("/account/ways/app/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Add an authenticator app")).to_be_visible()


def with_a_key(page):
    """A key in this browser that knows its owner by a finger."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_added_and_signs_in_all_by_itself(desk):
    with_a_key(desk)
    sign_in(desk)
    say_once_more(desk)
    desk.goto("/account/ways/keys/add/")
    desk.get_by_label("Passwordless").check()
    desk.get_by_role("button", name="Add it").click()
    expect(desk.get_by_role("heading", name="Recovery codes")).to_be_visible()
    desk.context.clear_cookies()
    desk.goto("/accounts/login/?next=/account/")
    desk.get_by_role("button", name="Use a passkey").click()
    expect(desk.get_by_text("tamsin@kelp.example")).to_be_visible()


def test_signing_in_works_by_keyboard_alone(desk):
    desk.goto("/accounts/login/?next=/account/")
    desk.get_by_label("Email").focus()
    desk.keyboard.type("petra@clinic.example")
    desk.keyboard.press("Tab")
    while desk.evaluate("document.activeElement.type") != "password":
        desk.keyboard.press("Tab")
    desk.keyboard.type(PASSWORD)
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="Your account")).to_be_visible()


def test_what_was_wrong_is_said_and_takes_the_focus(desk):
    desk.goto("/accounts/login/")
    desk.get_by_label("Email").fill("tamsin@kelp.example")
    desk.get_by_label("Password").fill("not hers")
    desk.keyboard.press("Enter")
    summary = desk.get_by_role("region", name=re.compile("another look"))
    expect(summary).to_be_visible()
    expect(summary).to_be_focused()


def test_the_checker_finds_nothing_on_a_strangers_pages(desk, axe):
    for address in STRANGERS:
        desk.goto(address)
        axe(desk)


def test_the_checker_finds_nothing_on_ones_own_pages(desk, axe):
    sign_in(desk)
    say_once_more(desk)
    for address in OWN:
        desk.goto(address)
        axe(desk)


def test_the_checker_finds_nothing_on_a_clients_invitation(here, desk, axe):
    from tests.cast import make_client

    client = make_client(here.practice, here.tamsin, "Rowan Marsh")
    sign_in(desk)
    desk.goto(f"/clients/{client.id}/invitation/")
    axe(desk)
    desk.get_by_role("button", name="Make the link").click()
    expect(desk.get_by_role("heading", name="The invitation")).to_be_visible()
    axe(desk)


@pytest.mark.parametrize("address", STRANGERS)
def test_nothing_runs_off_a_narrow_screen(open_screen, address):
    narrow = open_screen(**NARROW)
    narrow.goto(address)
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


def test_ones_own_pages_fit_a_narrow_screen(open_screen):
    narrow = open_screen(**NARROW)
    sign_in(narrow)
    say_once_more(narrow)
    for address in OWN:
        narrow.goto(address)
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_an_administrator_sets_up_a_second_step_and_comes_to_the_practice(
    here, open_screen, axe, picture
):
    Authenticator.objects.filter(user=here.ada.account).delete()
    narrow = open_screen(**NARROW)

    def is_well(name):
        picture(narrow, f"second-step-{name}")
        axe(narrow)
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, name

    narrow.goto("/practice/people/")
    narrow.get_by_label("Email").fill("ada@kelp.example")
    narrow.get_by_label("Password").fill(PASSWORD)
    narrow.keyboard.press("Enter")
    expect(narrow.get_by_text("please add one of the two below")).to_be_visible()
    is_well("asked")
    narrow.get_by_role("link", name="Add an authenticator app").click()
    narrow.get_by_label("Password").fill(PASSWORD)
    narrow.get_by_role("button", name="Go on").click()
    secret = narrow.locator("main code")
    expect(secret).to_be_visible()
    is_well("square")
    narrow.get_by_label("Authenticator code").fill(code_now(secret.inner_text()))
    narrow.get_by_role("button", name="Add it").click()
    expect(narrow.locator("main li code")).to_have_count(10)
    is_well("codes")
    narrow.get_by_role("link", name="Go on to where you were going").click()
    expect(narrow.get_by_role("heading", name="People")).to_be_visible()
    assert narrow.url.endswith("/practice/people/")
