"""A check-in without a network: behind the code, sealed on the phone."""

import json

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import stored
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
from tests.checkins.written.said import FIRST, WAITS, WORDS, seen
from tests.client.seen_in_browser import as_person
from tests.harness.screens import NARROW
from tests.harness.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)


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
    expect(kept.get_by_text("No code was chosen for this phone")).to_be_hidden()
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


def test_untouched_for_five_minutes_it_closes_also_while_it_is_seen(page):
    code_chosen(page)
    page.clock.install()
    unlocked(without_network(page))
    pressed(page, "8")
    page.clock.fast_forward("04:00")
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    page.clock.fast_forward("02:00")
    expect(page.get_by_label("Your code")).to_be_visible()
    expect(page.locator("[data-question]:visible")).to_have_count(0)
    unlocked(page)
    expect(page.get_by_text("How heavy do things feel right now?")).to_be_visible()


def test_while_no_code_is_tried_the_right_one_is_not_called_wrong(page):
    code_chosen(page)
    page.evaluate(
        """() => {
          const all = JSON.parse(localStorage.getItem("day-notes.words"));
          for (const one of Object.values(all))
            Object.assign(one, { wrong: 5, waitsUntil: Date.now() + 50_000 });
          localStorage.setItem("day-notes.words", JSON.stringify(all));
        }"""
    )
    unlocked(without_network(page))
    says(page, "No code is tried before")
    expect(page.get_by_text("This is not the code").filter(visible=True)).to_have_count(0)


def test_the_button_is_named_only_while_it_is_there(kept):
    says(kept, "If it cannot wait, use the numbers and the button above.")
    kept.get_by_role("button", name="I need support", exact=True).click()
    says(kept, "If it cannot wait, use the numbers on this page.")
    expect(kept.get_by_text("and the button above").filter(visible=True)).to_have_count(0)
