"""A pressed answer that does not get through: the page stays, says so, and can be pressed again."""

import re

import pytest
from playwright.sync_api import expect
from tests.checkins.answering import asked, clem_of, covered, fill_in, opened, read_first, stored
from tests.checkins.on_a_phone import says
from tests.client.seen_in_browser import as_person
from tests.harness.waiting import until

from holdfast import alerts

pytestmark = pytest.mark.django_db(transaction=True)
PHQ9 = "/me/answer/phq-9/"
AWAY = "No answer comes right now, so this may not have been sent."
BACK = "The connection is back: please press again."
CARD = "Talk to someone now"
SMALLEST = {"viewport": {"width": 320, "height": 568}, "is_mobile": True, "has_touch": True}


@pytest.fixture
def here(live_server):
    return covered()


@pytest.fixture
def page(open_screen, here, live_server):
    page = as_person(open_screen(**SMALLEST), here.clem, live_server)
    page.goto("/me/check-in/")
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    return page


@pytest.fixture
def ninth(page, here):
    """Clem is at the last question of the PHQ-9."""
    clem = clem_of(here)
    fill_in(clem, "phq-9", "00000000")
    read_first(clem, "phq-9")
    page.goto(PHQ9)
    expect(page.get_by_text("Question 9 of")).to_be_visible()
    return page


def press(page, answer):
    page.locator(f'.press[value="{answer}"]').click()


def refused(page):
    page.route("**/me/**", lambda one: _only_sent(one, one.abort, "connectionrefused"))


def gateway(page):
    page.route("**/me/**", lambda one: _only_sent(one, one.fulfill, status=502))


def _only_sent(route, do, *given, **named):
    if route.request.method == "POST":
        do(*given, **named)
    else:
        route.continue_()


def lost(page, times=1):
    """It arrives, and the reply to it does not."""

    def lose(route):
        route.fetch()
        route.abort("connectionreset")

    page.route("**/me/answer/**", lose, times=times)


def works(page):
    page.unroute_all()


def rung(here):
    return [alerts.about(one).finding for one in alerts.open_of(here.client)]


def test_where_the_server_is_away_the_page_stays_and_the_press_can_be_made_again(page):
    refused(page)
    press(page, 7)
    says(page, AWAY)
    expect(page.get_by_role("navigation", name="Support")).to_be_visible()
    works(page)
    press(page, 7)
    expect(page).to_have_url(re.compile("question=2$"))


def test_a_proxy_whose_server_is_away_is_no_answer_either(page):
    gateway(page)
    press(page, 7)
    says(page, "Something does not work here right now, so this may not have been sent.")
    expect(page).to_have_url(re.compile("question=1$"))


def test_a_server_that_hangs_is_waited_for_ten_seconds(page):
    page.clock.install()
    page.reload()
    page.route("**/me/check-in/", lambda _: None)
    with page.expect_request(lambda one: one.method == "POST"):
        press(page, 7)
    expect(page.get_by_role("alert").filter(visible=True)).to_have_count(0)
    page.clock.fast_forward("00:10")
    says(page, AWAY)


def test_it_says_so_where_it_is_seen_and_takes_the_focus(page):
    page.context.set_offline(True)
    press(page, 10)
    sentence = page.get_by_text("There is no connection right now").filter(visible=True)
    expect(sentence).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("alert").filter(visible=True)).to_be_focused()
    bar = page.locator(".phone-bar").bounding_box()
    told = sentence.bounding_box()
    assert told["y"] + told["height"] <= bar["y"]


def test_what_was_not_sent_does_not_look_taken(page):
    press_ten = page.locator('.press[value="10"]')
    before = press_ten.evaluate("(one) => getComputedStyle(one).backgroundColor")
    page.context.set_offline(True)
    page.locator('.press[value="10"]').tap()
    expect(press_ten).to_have_class(re.compile("press-unsent"))
    expect(press_ten).to_have_css("background-color", before)


def test_when_the_network_is_back_it_says_so_and_sends_nothing_by_itself(page, here):
    page.context.set_offline(True)
    press(page, 7)
    says(page, "There is no connection right now")
    page.context.set_offline(False)
    says(page, BACK)
    says(page, BACK)
    expect(page.get_by_text("There is no connection right now").filter(visible=True)).to_have_count(
        0
    )
    expect(page).to_have_url(re.compile("question=1$"))


def test_when_the_server_is_back_it_says_so(page):
    page.clock.install()
    page.reload()
    page.route("**/healthz", lambda one: one.abort("connectionrefused"))
    refused(page)
    press(page, 7)
    says(page, AWAY)
    page.clock.fast_forward("00:05")
    says(page, AWAY)
    works(page)
    page.clock.fast_forward("00:05")
    says(page, BACK)


def test_the_page_before_a_question_of_risk_stays_too(page, here):
    fill_in(clem_of(here), "phq-9", "00000000")
    page.goto(PHQ9)
    refused(page)
    page.get_by_role("button", name="Go on").click()
    says(page, AWAY)
    works(page)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Question 9 of")).to_be_visible()


def test_the_ninth_question_pressed_again_after_its_reply_was_lost_is_kept_once(ninth, here):
    lost(ninth)
    press(ninth, 2)
    says(ninth, AWAY)
    until(lambda: len(stored(here)) == 1, "It did not arrive.")
    press(ninth, 2)
    expect(ninth.get_by_role("heading", name="Help is here")).to_be_visible()
    assert [one.body.items[8] for one in stored(here)] == [2]
    assert len(rung(here)) == 1


def test_another_answer_after_a_lost_reply_is_kept_as_well_and_the_worse_stands(ninth, here):
    lost(ninth)
    press(ninth, 2)
    says(ninth, AWAY)
    until(lambda: len(stored(here)) == 1, "It did not arrive.")
    before = rung(here)
    press(ninth, 0)
    expect(ninth).to_have_url(re.compile("/me/told/$"))
    assert rung(here) == before


def test_two_quick_presses_are_one(page, here):
    sent = []
    page.on(
        "request",
        lambda one: sent.append(one) if "check-in" in one.url and one.method == "POST" else None,
    )
    page.locator('.press[value="7"]').dblclick()
    expect(page).to_have_url(re.compile("question=2$"))
    assert len(sent) == 1


def test_a_press_by_script_is_told_where_to_go_on(here):
    clem = clem_of(here)
    sent = asked(opened(clem, "check-in")) | {"answer": "5"}
    answer = clem.post("/me/check-in/", sent, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/me/check-in/?question=2")
