"""A call for support that waits goes from any page of the client's own."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import losing_answers, says, visited, without_network
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW

pytestmark = pytest.mark.django_db(transaction=True)
ARRIVED = "Your call for support has arrived, at"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    """She pressed without a network, left the help page, and is signed in."""
    page = visited(as_person(open_screen(**NARROW), here.clem, live_server))
    page.clock.install()
    without_network(page).get_by_role("button", name="I need support", exact=True).click()
    says(page, "Nobody knows of it.")
    page.goto("about:blank")
    return page


def back(page, address="/me/"):
    page.context.set_offline(False)
    page.goto(address)
    return page


@pytest.mark.parametrize("address", ["/me/", "/me/more/", "/me/support/"])
def test_it_goes_by_itself_and_says_so(page, here, address):
    says(back(page, address), ARRIVED)
    (signal,) = stored(here, "signal")
    assert signal.body.confirmed is None
    page.get_by_role("link", name="See who has been told").click()
    expect(page.get_by_role("heading", name="Who has been told")).to_be_visible()
    expect(page.get_by_text(ARRIVED)).to_have_count(0)


def test_after_a_quarter_of_an_hour_it_asks_on_its_own_page(page, here):
    page.clock.fast_forward("16:00")
    says(back(page), "A call for support has not been sent.")
    page.get_by_role("link", name="Open the page from which it goes").click()
    says(page, "Shall it still go?")
    assert stored(here, "signal") == []


def test_on_a_page_that_stays_open_it_goes_when_the_network_is_back(page, here):
    page.route("**/phone/signal/", lambda route: route.abort())
    says(back(page), "We do not know whether your call for support arrived.")
    page.unroute("**/phone/signal/")
    page.evaluate("dispatchEvent(new Event('online'))")
    says(page, ARRIVED)
    assert len(stored(here, "signal")) == 1


def test_what_the_server_has_already_waits_no_more(page, here):
    losing_answers(page)
    says(back(page), "We do not know whether your call for support arrived.")
    page.goto("about:blank")
    page.clock.fast_forward("16:00")
    says(back(page, "/me/support/"), ARRIVED)
    expect(page.get_by_text("has not been sent")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('day-notes.call')") is None
    assert len(stored(here, "signal")) == 1


def test_its_notice_is_read_in_lines_on_a_small_phone(page, picture):
    page.clock.fast_forward("16:00")
    says(back(page), "A call for support has not been sent.")
    said = page.get_by_text("A call for support has not been sent.").bounding_box()
    way = page.get_by_role("link", name="Open the page from which it goes").bounding_box()
    assert said["y"] + said["height"] <= way["y"]
    picture(page, "call-not-sent")
