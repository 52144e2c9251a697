"""An answer that rings and did not get through has help beside it at once."""

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import clem_of, covered, fill_in, read_first
from tests.checkins.on_a_phone import says
from tests.client.seen_in_browser import as_person

pytestmark = pytest.mark.django_db(transaction=True)
SMALLEST = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}
NOBODY = "Nobody has been told of this answer yet."


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def clem(here):
    return clem_of(here)


@pytest.fixture
def phone_here(open_screen, here, live_server):
    return as_person(open_screen(**SMALLEST), here.clem, live_server)


@pytest.fixture
def ninth(phone_here, clem):
    fill_in(clem, "phq-9", "00000000")
    read_first(clem, "phq-9")
    phone_here.goto("/me/answer/phq-9/")
    expect(phone_here.get_by_text("Question 9 of")).to_be_visible()
    return phone_here


@pytest.fixture
def safety(phone_here, clem):
    fill_in(clem, "dose-day", "55")
    phone_here.goto("/me/answer/dose-day/")
    expect(phone_here.get_by_text("Question 3 of")).to_be_visible()
    return phone_here


def press(page, answer):
    page.locator(f'.press[value="{answer}"]').click()


def card(page):
    return page.get_by_role("region", name="Talk to someone now")


@pytest.mark.parametrize("answer", ["1", "3", "declined"])
def test_without_a_network_the_numbers_stand_beside_it(ninth, axe, answer):
    expect(card(ninth)).to_have_count(0)
    ninth.context.set_offline(True)
    press(ninth, answer)
    says(ninth, NOBODY)
    call = card(ninth).get_by_role("link", name="Call 988")
    expect(call).to_have_attribute("href", "tel:988")
    expect(call).to_be_in_viewport()
    ninth.context.set_offline(False)
    axe(ninth)


def test_none_of_it_does_not(ninth):
    ninth.context.set_offline(True)
    press(ninth, "0")
    says(ninth, "There is no connection right now")
    expect(card(ninth)).to_have_count(0)


def test_where_nobody_knows_whether_it_arrived_it_says_no_more_than_that(ninth):
    ninth.route("**/me/answer/**", lambda one: one.abort("connectionrefused"))
    press(ninth, "2")
    says(ninth, "Please take it that nobody has been told of this answer yet.")
    expect(card(ninth).get_by_role("link", name="Call 988")).to_be_in_viewport()


@pytest.mark.parametrize(("answer", "rings"), [("2", 1), ("3", 0)])
def test_on_the_day_of_a_dose_it_is_the_low_answers(safety, answer, rings):
    safety.context.set_offline(True)
    press(safety, answer)
    says(safety, "There is no connection right now")
    expect(card(safety)).to_have_count(rings)


def test_a_question_of_which_no_answer_rings_carries_no_card(phone_here):
    phone_here.goto("/me/check-in/")
    expect(phone_here.locator(".press").first).to_be_visible()
    phone_here.goto("/me/answer/bladder-check/")
    expect(phone_here.locator("[data-rings-help]")).to_have_count(0)
    expect(phone_here.locator("[data-rings]")).to_have_count(0)


def test_the_numbers_are_those_of_where_the_client_lives(here, ninth):
    here.client.country = "FI"
    here.client.save(update_fields=["country"])
    ninth.reload()
    ninth.context.set_offline(True)
    press(ninth, "1")
    expect(card(ninth).get_by_role("link", name="Call 112")).to_be_visible()
    expect(card(ninth).get_by_role("link", name="Call 988")).to_have_count(0)
