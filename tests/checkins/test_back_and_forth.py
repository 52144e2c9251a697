"""The browser's own Back, a double tap, a page put away: nothing is answered that was not meant."""

import re

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import covered, stored
from tests.client.seen_in_browser import as_person
from tests.harness.waiting import until
from tests.journeys.moves import answer, read_who_looks

from holdfast.record.appending import drafts

pytestmark = pytest.mark.django_db(transaction=True)
PHQ9 = "/me/answer/phq-9/"
CHOSEN = ".press-chosen"


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(phone, here, live_server):
    return as_person(phone, here.clem, live_server)


def is_at(page, step):
    expect(page.get_by_text(f"Question {step} of")).to_be_visible()


def given(here):
    ((_form, body),) = drafts.waiting(here.clem.reader, here.client)
    return body["given"]


def typed(here):
    ((_form, body),) = drafts.waiting(here.clem.reader, here.client)
    return body["typed"]


def test_back_shows_each_question_with_its_own_answer_and_no_other(page, here):
    page.goto(PHQ9)
    answer(page, "Several days")
    answer(page, "Nearly every day")
    is_at(page, 3)
    page.go_back()
    is_at(page, 2)
    expect(page.locator(CHOSEN)).to_have_text(re.compile("Nearly every day"))
    page.go_back()
    is_at(page, 1)
    expect(page.locator(CHOSEN)).to_have_text(re.compile("Several days"))
    page.go_forward()
    page.go_forward()
    is_at(page, 3)
    expect(page.locator(CHOSEN)).to_have_count(0)
    expect(page.locator(":checked")).to_have_count(0)
    assert given(here) == {"interest": 1, "mood": 3}


def test_back_after_changing_an_answer_goes_to_the_question_before(page):
    page.goto(PHQ9)
    for _ in range(4):
        answer(page, "Not at all")
    page.go_back()
    page.go_back()
    is_at(page, 3)
    answer(page, "Several days")
    is_at(page, 4)
    page.go_back()
    is_at(page, 3)
    expect(page.locator(CHOSEN)).to_have_text(re.compile("Several days"))


def test_back_from_the_question_of_risk_shows_who_looks_and_then_the_one_before(page):
    page.goto(PHQ9)
    for _ in range(8):
        answer(page, "Not at all")
    read_who_looks(page)
    is_at(page, 9)
    expect(page.locator(CHOSEN)).to_have_count(0)
    page.go_back()
    expect(page.get_by_text("Who looks, and when")).to_be_visible()
    page.go_back()
    is_at(page, 8)


def test_back_after_the_last_answer_begins_no_new_form(page, here):
    page.goto("/me/")
    page.goto(PHQ9)
    for _ in range(8):
        answer(page, "Not at all")
    read_who_looks(page)
    answer(page, "Several days")
    expect(page.get_by_role("heading", name="Help is here")).to_be_visible()
    page.go_back()
    expect(page.locator("legend")).to_have_count(0)
    assert len(stored(here)) == 1


def test_a_fast_second_tap_answers_nothing(page, here):
    page.goto("/me/check-in/")
    five = page.locator(".press").nth(5)
    five.click(trial=True)
    box = five.bounding_box()
    spot = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.touchscreen.tap(*spot)
    is_at(page, 2)
    page.touchscreen.tap(*spot)
    page.touchscreen.tap(*spot)
    page.locator(".press").first.click(trial=True)
    is_at(page, 2)
    assert given(here) == {"mood": 5}


def test_a_new_question_takes_the_focus(page):
    page.goto("/me/check-in/")
    page.locator(".press").nth(5).click()
    is_at(page, 2)
    expect(page.locator("legend h1")).to_be_focused()


def test_words_that_were_not_sent_wait_in_their_field(page, here):
    page.goto("/me/check-in/")
    while not page.url.endswith("question=5"):
        before = page.url
        page.locator(".press").nth(3).click()
        expect(page).not_to_have_url(before)
        if page.locator("textarea").count():
            break
    page.locator("textarea").fill("the swell was high")
    page.goto("/me/")
    until(lambda: typed(here) == {"text": "the swell was high"}, "The words were not kept.")
    page.goto("/me/check-in/")
    expect(page.locator("textarea")).to_have_value("the swell was high")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("textarea")).to_have_count(0)
    page.go_back()
    expect(page.locator("textarea")).to_have_value("the swell was high")
    assert given(here)["text"] == "the swell was high"
