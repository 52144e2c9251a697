"""Offline, another page, a killed tab: what was typed is there when one comes back."""

import re

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import asked, covered, opened, signed_in
from tests.client.seen_in_browser import as_person
from tests.harness.waiting import until

from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "the swell was high"
UNSENT = "There is no connection right now"
AWAY = "No answer comes right now, so this may not have been sent."


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(phone, here, live_server):
    clem = signed_in(here.clem)
    for answer in "5367":
        clem.post("/me/check-in/", asked(opened(clem, "check-in")) | {"answer": answer})
    page = as_person(phone, here.clem, live_server)
    page.goto("/me/check-in/")
    expect(page.locator("textarea")).to_be_visible()
    return page


def typed(here):
    return [body["typed"] for _form, body in drafts.waiting(here.clem.reader, here.client)]


def test_what_is_typed_is_kept_while_the_page_stands_open(page, here):
    page.locator("textarea").press_sequentially(WORDS)
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")


def test_without_a_connection_next_keeps_the_words_where_they_are(page, here):
    page.locator("textarea").fill(WORDS)
    page.context.set_offline(True)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text(UNSENT)).to_be_visible()
    expect(page.locator("textarea")).to_have_value(WORDS)
    page.context.set_offline(False)
    page.get_by_role("button", name="Next").click()
    expect(page.locator("textarea")).to_have_count(0)
    page.go_back()
    expect(page.locator("textarea")).to_have_value(WORDS)


def test_a_send_that_fails_leaves_the_words_in_their_field_and_in_the_draft(page, here):
    page.locator("textarea").fill(WORDS)
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")
    page.route("**/me/check-in/", lambda route: route.abort("connectionfailed"))
    page.locator("textarea").fill(f"{WORDS} and cold")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text(AWAY)).to_be_visible()
    expect(page.locator("textarea")).to_have_value(f"{WORDS} and cold")


def test_a_choice_without_a_connection_is_not_sent_into_nowhere(page):
    page.goto("/me/check-in/?question=2")
    expect(page.locator(".press").first).to_be_visible()
    page.context.set_offline(True)
    page.locator(".press").nth(8).click()
    expect(page.get_by_text(UNSENT)).to_be_visible()
    page.context.set_offline(False)
    page.locator(".press").nth(8).click()
    expect(page).to_have_url(re.compile("question=3$"))


def test_they_are_kept_in_no_storage_of_the_browser(page, here):
    page.locator("textarea").fill(WORDS)
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")
    stored = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    assert WORDS not in page.evaluate(stored)


def test_a_tab_that_was_killed_and_opened_again_has_them(page, here):
    page.locator("textarea").fill(WORDS)
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")
    again = page.context.new_page()
    page.close(run_before_unload=False)
    again.goto("/me/check-in/")
    expect(again.locator("textarea")).to_have_value(WORDS)


def test_with_nothing_typed_or_all_of_it_kept_one_press_goes_on(page, here):
    page.get_by_role("button", name="Next").click()
    expect(page.locator("textarea")).to_have_count(0)
    page.go_back()
    page.locator("textarea").fill(WORDS)
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("textarea")).to_have_count(0)


def test_words_typed_before_the_page_has_loaded_are_kept(page, here):
    at_once = f"if (document.readyState === 'interactive') typeInto('{WORDS}')"
    page.add_init_script(
        "const typeInto = (words) => (document.querySelector('textarea').value = words);"
        f"document.addEventListener('readystatechange', () => {{ {at_once} }});"
    )
    page.goto("/me/check-in/")
    until(lambda: typed(here) == [{"text": WORDS}], "The words were not kept.")
