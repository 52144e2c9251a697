"""A call for support that may have arrived: nobody is told that nobody knows of it."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import losing_answers, says, visited
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE
from tests.harness.waiting import until

from holdfast.circle.phones import end_phone, phones_of

pytestmark = pytest.mark.django_db(transaction=True)
SENDING = "**/phone/signal/"
NOT_KNOWN = "We do not know whether it arrived."
ASKS_WITHIN = 60_000  # ms: it asks the server twice first, and gives each ten seconds


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    return visited(as_person(open_screen(**PHONE), here.clem, live_server))


def pressed(page):
    page.get_by_role("button", name="I need support", exact=True).click()


@pytest.fixture
def answers(page):
    return losing_answers(page)


@pytest.fixture
def lost(page, answers):
    """Pressed, arrived, and the answer was lost."""
    page.clock.install()
    page.goto("/me/without-network/")
    pressed(page)
    says(page, NOT_KNOWN)
    return page


def late(page):
    page.goto("about:blank")
    page.clock.fast_forward("16:00")


def asks(page):
    question = page.get_by_text("Shall it be sent once more?").filter(visible=True)
    expect(question).to_have_count(1, timeout=ASKS_WITHIN)


def test_it_says_so_and_is_tried_again_and_kept_once(lost, answers, here, axe, picture):
    expect(lost.get_by_text("Nobody knows of it")).to_be_hidden()
    assert len(stored(here, "signal")) == 1
    axe(lost)
    picture(lost, "without-network-not-known")
    answers.are_lost = False
    lost.clock.fast_forward("00:03")
    says(lost, "It has arrived.")
    assert len(stored(here, "signal")) == 1


def test_after_a_quarter_of_an_hour_it_asks_the_server_first(lost, here):
    late(lost)
    lost.goto("/me/without-network/")
    says(lost, "It has arrived.")
    assert len(stored(here, "signal")) == 1


def test_a_no_does_not_say_that_nobody_was_told(page, here):
    page.clock.install()
    page.goto("/me/without-network/")
    page.route(SENDING, lambda route: route.abort())
    pressed(page)
    says(page, NOT_KNOWN)
    late(page)
    page.goto("/me/without-network/")
    asks(page)
    page.get_by_role("button", name="No, do not send it").click()
    says(page, "We do not know whether it arrived before")
    expect(page.get_by_text("nobody was told")).to_be_hidden()


def test_where_the_phone_was_ended_meanwhile_it_does_not_say_not_sent(lost, answers, here):
    (phone,) = phones_of(here.client)
    end_phone(here.client, phone.id, by=here.tamsin.reader, at=timezone.now())
    answers.are_lost = False
    lost.clock.fast_forward("00:03")
    says(lost, "We do not know whether it arrived: call.")


def test_put_off_by_the_server_it_is_not_called_unknown(page):
    page.goto("/me/without-network/")
    page.route(SENDING, lambda route: route.fulfill(status=429))
    pressed(page)
    says(page, "Not sent yet. Nobody knows of it.")


def test_it_says_when_the_server_kept_it_whatever_the_phone_says(lost, answers, here):
    (signal,) = stored(here, "signal")
    kept_at = lost.evaluate(
        "at => new Date(at).toLocaleTimeString([],"
        " { hour: '2-digit', minute: '2-digit', hour12: false })",
        signal.recorded_at.isoformat(),
    )
    lost.clock.fast_forward("09:00")
    answers.are_lost = False
    lost.clock.fast_forward("00:03")
    says(lost, "It has arrived.")
    expect(lost.locator("[data-says=sent] [data-arrived]")).to_have_text(kept_at)


def test_arrived_it_leads_to_who_has_been_told(page, here):
    page.goto("/me/without-network/")
    pressed(page)
    says(page, "It has arrived.")
    page.get_by_role("link", name="See who has been told").click()
    expect(page.get_by_role("heading", name="Who has been told")).to_be_visible()
    until(lambda: stored(here, "signal"), "it was not kept")
