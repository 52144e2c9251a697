"""A check-in written without a network goes when it can, once, and as whoever wrote it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import stored
from tests.checkins.on_a_phone import (
    code_chosen,
    pressed,
    says,
    unlocked,
    without_network,
    words_kept,
    written,
)
from tests.checkins.written.said import REACHED, SENDING, WAITS, WORDS, seen
from tests.client.seen_in_browser import as_person
from tests.harness.waiting import until

from holdfast import alerts

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_goes_by_itself_when_the_network_is_back(kept, here, axe, picture):
    assert stored(here, "check_in") == []
    kept.context.set_offline(False)
    says(kept, "Your check-in has arrived.")
    (entry,) = stored(here, "check_in")
    assert (entry.body.mood, entry.body.distress, entry.body.text) == (4, 6, WORDS)
    assert words_kept(kept)["written"] == []
    axe(kept)
    picture(kept, "write-here-sent")


def test_what_it_raises_is_raised_and_the_page_leads_to_who_was_told(page, here):
    code_chosen(page)
    written(unlocked(without_network(page)), "0", "6", "3", "7", words="")
    page.context.set_offline(False)
    says(page, "Your check-in has arrived.")
    assert [alerts.about(one).finding for one in alerts.open_of(here.client)]
    page.get_by_role("link", name="See what happens now").click()
    expect(page.get_by_role("heading", name="Who has been told")).to_be_visible()


def test_opened_again_it_asks_for_the_code_and_sends(kept, here):
    kept.context.set_offline(False)
    kept.goto("about:blank")
    kept.goto("/me/")
    says(kept, "A check-in that you wrote without a network has not been sent.")
    kept.get_by_role("link", name="Open the page from which it goes").click()
    says(kept, "There is a network. Type your code, and it is sent.")
    unlocked(kept)
    says(kept, "Your check-in has arrived.")
    assert len(stored(here, "check_in")) == 1


def test_signed_out_it_waits_says_so_and_goes_after_the_sign_in(kept, here, live_server):
    kept.context.clear_cookies()
    kept.context.set_offline(False)
    says(kept, "It is sent once you have signed in.")
    assert stored(here, "check_in") == []
    kept.get_by_role("link", name="Sign in").click()
    expect(kept.get_by_role("heading", name="Sign in")).to_be_visible()
    as_person(kept, here.clem, live_server)
    kept.goto("/me/without-network/")
    unlocked(kept)
    says(kept, "Your check-in has arrived.")
    assert len(stored(here, "check_in")) == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("failure", [{"status": 500}, {"status": 429}, None])
def test_a_send_that_fails_loses_nothing(kept, here, method, failure):
    tried = []

    def fail(route):
        if route.request.method != method:
            return route.continue_()
        tried.append(route)
        return route.fulfill(**failure) if failure else route.abort()

    kept.route(SENDING, fail)
    kept.context.set_offline(False)
    until(lambda: kept.evaluate("1") and tried, "it was not tried")
    expect(kept.get_by_text("Not sent yet: a check-in")).to_be_visible()
    expect(kept.get_by_text("once you have signed in")).to_be_hidden()
    assert len(words_kept(kept)["written"]) == 1
    kept.unroute(SENDING)
    says(kept, "Your check-in has arrived.")
    assert len(stored(here, "check_in")) == 1


def test_an_answer_that_is_lost_on_its_way_back_stores_it_once(kept, here):
    def swallow(route):
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    kept.route(SENDING, swallow)
    kept.context.set_offline(False)
    says(kept, "It could not be sent just now.")
    assert len(stored(here, "check_in")) == 1
    kept.unroute(SENDING)
    kept.evaluate("dispatchEvent(new Event('online'))")
    says(kept, "Your check-in has arrived.")
    assert len(stored(here, "check_in")) == 1
    assert words_kept(kept)["written"] == []


def test_what_is_refused_says_why_and_stays_until_it_is_removed(kept, here, axe):
    refused = {"status": 422, "json": {"sentence": "It does not fit the questions."}}

    def answer(route):
        if route.request.method == "POST":
            route.fulfill(**refused)
        else:
            route.continue_()

    kept.route(SENDING, answer)
    kept.context.set_offline(False)
    says(kept, "It does not fit the questions.")
    axe(kept)
    kept.goto("/me/without-network/")
    says(kept, "It does not fit the questions.")
    kept.get_by_role("button", name="Remove it").click()
    expect(kept.get_by_role("button", name="Remove it")).to_have_count(0)
    assert words_kept(kept)["written"] == []
    assert stored(here, "check_in") == []


def test_it_goes_only_while_the_page_is_seen(kept, here):
    asked = []
    kept.on("request", lambda request: asked.append(urlsplit(request.url).path))
    seen(kept, "hidden")
    kept.context.set_offline(False)
    until(lambda: kept.evaluate(REACHED), "the network is not back")
    kept.evaluate("dispatchEvent(new Event('online'))")
    assert kept.evaluate(REACHED)
    assert set(asked) == {"/healthz"}
    says(kept, WAITS)
    seen(kept, "visible")
    says(kept, "Your check-in has arrived.")


def test_one_that_was_not_finished_is_never_sent(page, here):
    unlocked(without_network(code_chosen(page)))
    pressed(page, "8")
    expect(page.get_by_text("How heavy do things feel right now?")).to_be_visible()
    page.context.set_offline(False)
    page.goto("/me/")
    page.goto("/me/without-network/")
    unlocked(page)
    expect(page.get_by_text("How heavy do things feel right now?")).to_be_visible()
    assert stored(here, "check_in") == []


def test_two_are_sent_in_their_order(kept, here):
    kept.get_by_role("button", name="Write another").click()
    written(kept, "9", "1", "8", "7", words="calm water")
    says(kept, WAITS)
    kept.context.set_offline(False)
    says(kept, "Your check-in has arrived.")
    until(lambda: len(stored(here, "check_in")) == 2, "one of the two was not sent")
    assert [one.body.mood for one in stored(here, "check_in")] == [4, 9]
