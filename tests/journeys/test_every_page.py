"""Every page, as each of those who may open it sees it: nothing for the accessibility checker to
find in light or in dark, and nothing to push sideways on a phone 320 px wide."""

import pytest
from django.conf import settings
from django.test import Client as Browser
from django.urls import get_resolver
from django.utils import timezone
from tests.cast import PASSWORD
from tests.harness.screens import NARROW
from tests.journeys.every_page import NO_PAGE, addresses, named_addresses, people_of

from holdfast.invented.seeding import seed_practice

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = ["therapist", "medical", "client", "administrator", "nobody"]
NARROWEST = 320


@pytest.fixture
def seeded():
    return seed_practice(at=timezone.now(), password=PASSWORD)


def browser_of(account):
    browser = Browser(HTTP_HOST="localhost")
    if account:
        browser.force_login(account)
    return browser


def answers(browser, seeded):
    for name, path in addresses(seeded):
        yield name, path, browser.get(path)


def is_page(answer):
    return answer.status_code == 200 and b"<html" in answer.content


def leads_on(answer):
    """Elsewhere, though not to the door: it is pressed and not opened, and leads back."""
    return answer.status_code == 302 and settings.LOGIN_URL not in answer.url


@pytest.mark.parametrize("who", PEOPLE)
def test_every_page_is_good_to_read(who, live_server, seeded, open_screen, axe):
    signing = browser_of(people_of(seeded)[who])
    screen = open_screen(**NARROW)
    if signing.cookies:
        cookie = {"name": settings.SESSION_COOKIE_NAME, "url": live_server.url}
        value = signing.cookies[settings.SESSION_COOKIE_NAME].value
        screen.context.add_cookies([cookie | {"value": value}])
    pages = [(name, path) for name, path, one in answers(signing, seeded) if is_page(one)]
    for name, path in pages:
        screen.goto(path)
        axe(screen)
        wide = screen.evaluate("document.documentElement.scrollWidth")
        assert wide <= NARROWEST, f"{name} is {wide} px wide for {who}"


def test_every_address_is_a_page_to_somebody_or_says_why_not(seeded):
    missing = {name for name, _ in addresses(seeded)}
    for account in people_of(seeded).values():
        found = answers(browser_of(account), seeded)
        missing -= {name for name, _, answer in found if is_page(answer) or leads_on(answer)}
    assert missing == set()


def test_what_is_no_page_is_still_an_address():
    names = {name.rpartition(":")[2] for name, _ in named_addresses(get_resolver())}
    assert set(NO_PAGE) - names == set()
