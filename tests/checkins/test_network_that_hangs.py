"""A network that is there and lets nothing through leaves nobody before an empty page."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import code_chosen, says, unlocked, visited, without_network, written
from tests.client.seen_in_browser import as_person
from tests.harness.screens import PHONE
from tests.harness.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)
HELP = "Help, also without a network"
SENDING = "/phone/signal/"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server, network):
    return visited(as_person(open_screen(**PHONE), here.clem, live_server))


def pressed(page):
    page.get_by_role("button", name="I need support", exact=True).click()


@pytest.mark.parametrize("address", ["/me/", "/me/help/", "/me/without-network/"])
def test_the_help_page_stands_in_with_its_looks_and_its_button(page, network, address):
    network.hangs = True
    page.goto(address)
    expect(page.get_by_role("heading", name=HELP)).to_be_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.crisis')).borderRadius") != "0px"
    )
    pressed(page)
    expect(page.get_by_text("You pressed at").filter(visible=True)).to_have_count(1)


def test_who_tries_again_gets_through_a_network_that_is_only_slow(page, network):
    network.hangs, network.hangs_at, network.seconds = True, ("/me/",), 4
    page.goto("/me/")
    expect(page.get_by_role("heading", name=HELP)).to_be_visible()
    page.get_by_role("link", name="Try again").click()
    expect(page.get_by_role("link", name="This phone")).to_be_visible(timeout=12_000)


def test_a_call_that_hangs_holds_up_no_further_try_and_is_kept_once(page, here, network):
    page.clock.install()
    page.goto("/me/without-network/")
    network.hangs, network.hangs_at = True, (SENDING,)
    pressed(page)
    until(lambda: page.evaluate("1") and SENDING in network.asked, "it was not sent")
    network.hangs = False
    page.clock.fast_forward("00:11")
    page.clock.fast_forward("00:03")
    expect(page.get_by_text("It has arrived.")).to_be_visible()
    assert network.asked.count(SENDING) == 2
    assert len(stored(here, "signal")) == 1


def test_a_check_in_that_hangs_holds_up_no_further_try(page, here, network):
    written(unlocked(without_network(code_chosen(page))), words="the swell was high")
    says(page, "Nobody has read it.")
    network.hangs, network.hangs_at = True, ("/me/phone/check-in/",)
    page.context.set_offline(False)
    until(lambda: page.evaluate("1") and "/me/phone/check-in/" in network.asked, "it was not tried")
    network.hangs = False
    expect(page.get_by_text("Your check-in has arrived.")).to_be_visible(timeout=30_000)
    assert len(stored(here, "check_in")) == 1


def test_forget_this_phone_erases_all_the_same(page, network):
    page.goto("/me/without-network/")
    network.hangs, network.hangs_at = True, ("/phone/forget/",)
    page.get_by_role("button", name="Forget this phone").click()
    page.wait_for_url("about:blank")
    network.hangs = False
    page.goto("/accounts/login/")
    assert page.evaluate("localStorage.getItem('day-notes.token')") is None
    assert page.evaluate("caches.keys().then(all => all.length)") == 0
