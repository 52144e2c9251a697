"""A check-in without a network: behind the code, sealed on the phone, and sent when it can be."""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.checkins.on_a_phone import (
    CODE,
    change_code,
    code_chosen,
    pressed,
    says,
    unlocked,
    visited,
    without_network,
    words_kept,
    written,
)
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW, PHONE
from tests.harness.waiting import until

from holdfast import alerts

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "the swell was high"
WAITS = "Nobody has read it. It goes by itself"
REACHED = "fetch('/healthz').then(answer => answer.ok, () => false)"
SENDING = "**/me/phone/check-in/"
FIRST = "How is your mood right now?"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    """A phone that was visited once, without a code."""
    return visited(as_person(open_screen(**PHONE), here.clem, live_server))


@pytest.fixture
def kept(page):
    """A check-in waits on the phone, which has no network."""
    code_chosen(page)
    written(unlocked(without_network(page)), words=WORDS)
    says(page, WAITS)
    return page


def everything_kept(page):
    return page.evaluate(
        """async () => {
          const pages = [];
          for (const name of await caches.keys())
            for (const one of await (await caches.open(name)).keys())
              if (!one.url.includes("/static/")) pages.push(await (await caches.match(one)).text());
          const databases = (await indexedDB.databases()).length;
          return JSON.stringify([{...localStorage}, {...sessionStorage}, pages, databases]);
        }"""
    )


def test_without_a_code_nothing_is_asked_and_it_says_so(page):
    without_network(page)
    says(page, "No code was chosen for this phone, so it keeps no words and asks nothing here.")
    expect(page.get_by_label("Your code")).to_be_hidden()
    expect(page.get_by_text(FIRST)).to_be_hidden()


def test_behind_the_code_it_asks_below_the_numbers_and_the_button(page, axe, picture):
    without_network(code_chosen(page))
    axe(page)
    picture(page, "write-here-closed")
    expect(page.get_by_text(FIRST)).to_be_hidden()
    unlocked(page)
    expect(page.get_by_text(FIRST)).to_be_visible()
    asked = page.get_by_text(FIRST).bounding_box()["y"]
    assert page.locator('a[href="tel:988"]').first.bounding_box()["y"] < asked
    button = page.get_by_role("button", name="I need support", exact=True)
    assert button.bounding_box()["y"] < asked
    axe(page)
    picture(page, "write-here")


def test_the_numbers_and_the_button_need_no_code(page):
    without_network(code_chosen(page))
    page.get_by_role("button", name="I need support", exact=True).click()
    says(page, "Not sent yet. Nobody knows of it.")


def test_a_wrong_code_opens_nothing(page):
    unlocked(without_network(code_chosen(page)), "not this one")
    says(page, "This is not the code of this phone")
    expect(page.get_by_text(FIRST)).to_be_hidden()


def test_it_fits_a_small_phone_in_light_and_dark(open_screen, here, live_server, axe, picture):
    page = visited(as_person(open_screen(**NARROW), here.clem, live_server))
    unlocked(without_network(code_chosen(page)))
    expect(page.get_by_text(FIRST)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for one in page.locator("[data-write-here] :is(button, input, a):visible").all():
        assert one.bounding_box()["height"] >= 44
    page.emulate_media(color_scheme="dark")
    picture(page, "write-here-dark")
    page.emulate_media(color_scheme="light")
    written(page, words=WORDS)
    says(page, WAITS)
    axe(page)
    picture(page, "write-here-kept")


def test_what_is_written_is_sealed_and_stands_nowhere_in_the_clear(kept):
    (one,) = words_kept(kept)["written"]
    assert sorted(one) == ["at", "id", "isDone", "nonce", "sealed"]
    everything = everything_kept(kept)
    for said in (WORDS, '"mood":"4"', "Clem", "Kelp", CODE):
        assert said not in everything
    assert json.loads(everything)[3] == 0
    assert kept.locator("textarea").input_value() == ""


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


def test_an_answer_is_kept_before_the_next_question_and_found_again(page, here):
    unlocked(without_network(code_chosen(page)))
    pressed(page, "8")
    expect(page.get_by_text("How heavy do things feel right now?")).to_be_visible()
    page.goto("/me/")
    unlocked(page)
    expect(page.get_by_text("How heavy do things feel right now?")).to_be_visible()
    written(page, "6", "3", "7", words=WORDS)
    says(page, WAITS)
    page.context.set_offline(False)
    says(page, "Your check-in has arrived.")
    (entry,) = stored(here, "check_in")
    assert (entry.body.mood, entry.body.text) == (8, WORDS)


def test_words_are_kept_while_they_are_typed(page):
    unlocked(without_network(code_chosen(page)))
    for answer in ("4", "6", "3", "7"):
        pressed(page, answer)
    before = words_kept(page)["written"][0]["sealed"]
    page.locator("textarea:visible").fill(WORDS)
    until(lambda: words_kept(page)["written"][0]["sealed"] != before, "the words were not kept")
    page.goto("/me/")
    unlocked(page)
    expect(page.locator("textarea:visible")).to_have_value(WORDS)


def test_back_shows_the_question_before_with_its_answer(page):
    unlocked(without_network(code_chosen(page)))
    pressed(page, "8")
    page.get_by_role("button", name="Back").click()
    expect(page.locator(".press-chosen:visible")).to_have_text("8")


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


def test_what_waits_is_sealed_anew_when_the_code_is_changed(kept, here):
    kept.goto("about:blank")
    kept.context.set_offline(False)
    kept.goto("/me/phone/")
    change_code(kept, CODE, "another long one")
    says(kept, "Your code is changed.")
    kept.goto("/me/without-network/")
    unlocked(kept, "another long one")
    says(kept, "Your check-in has arrived.")
    (entry,) = stored(here, "check_in")
    assert entry.body.text == WORDS


def test_the_tenth_wrong_code_erases_what_waits_and_leaves_numbers_and_button(kept, axe):
    kept.goto("/me/")
    kept.evaluate(
        """() => {
          const all = JSON.parse(localStorage.getItem("day-notes.words"));
          for (const one of Object.values(all)) one.wrong = 9;
          localStorage.setItem("day-notes.words", JSON.stringify(all));
        }"""
    )
    unlocked(kept, "not this one")
    says(kept, "The code was wrong ten times, so what was written here is erased.")
    assert words_kept(kept) is None
    expect(kept.get_by_text("Not sent yet: a check-in")).to_have_count(0)
    expect(kept.get_by_role("button", name="I need support", exact=True)).to_be_visible()
    assert kept.locator('a[href="tel:988"]').count()
    axe(kept)


def test_after_being_away_what_was_begun_is_closed_and_what_is_finished_still_goes(page, here):
    code_chosen(page)
    page.clock.install()
    written(unlocked(without_network(page)), words=WORDS)
    page.get_by_role("button", name="Write another").click()
    pressed(page, "9")
    until(lambda: len(words_kept(page)["written"]) == 2, "the second was not kept")
    seen(page, "hidden")
    page.clock.fast_forward("06:00")
    seen(page, "visible")
    expect(page.get_by_label("Your code")).to_be_visible()
    expect(page.locator("[data-question]:visible")).to_have_count(0)
    page.context.set_offline(False)
    until(lambda: page.clock.run_for(1000) or stored(here, "check_in"), "it was not sent")
    says(page, "Your check-in has arrived.")
    assert len(words_kept(page)["written"]) == 1


def seen(page, state):
    how = f"{{ get: () => '{state}', configurable: true }}"
    page.evaluate(f"() => {{ Object.defineProperty(document, 'visibilityState', {how}) }}")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
