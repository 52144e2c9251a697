"""The short check-in: a press a question, in the client's own time."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django.utils.html import strip_tags
from tests.cast import signed_in
from tests.checkins.answering import CHECK_IN, asked, clem_of, covered, fill_in, opened, stored
from tests.harness.flat import flat
from tests.record.said import entry, petra_says

from holdfast.alerts.models import Alert
from holdfast.library import own_forms
from holdfast.post.models import Delivery
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db
ALL = ["6", "2", "5", "7", "slept well", "0"]


@pytest.fixture
def here():
    return covered()


def dosed(here, at):
    dose = entry("dose", at=at, route="im", dose_mg=35, started_at=at.isoformat())
    petra_says(here, dose, at=at, history=True)


def test_it_asks_what_the_content_says_one_press_a_question(here):
    page = flat(opened(clem_of(here), "check-in").content)
    first = own_forms.check_in().questions[0]
    assert first.text in page
    assert len(re.findall('class="press( press-most)?"', page)) == len(first.options)
    assert f"0: {first.lowest}" in page
    assert f'10<span class="press-end">: {first.highest}</span>' in page


def test_it_says_that_it_is_no_tested_measure(here):
    assert b"not a tested measure" in opened(clem_of(here), "check-in").content


def test_answered_to_the_end_it_is_one_entry_and_a_thank_you(here):
    response, _sent = fill_in(clem_of(here), "check-in", ALL)
    assert response.url == "/me/thanks/"
    (one,) = stored(here, "check_in")
    body = one.body
    assert (body.mood, body.distress, body.energy, body.sleep_hours) == (6, 2, 5, 7)
    assert (body.text, body.wants_contact, body.anchored_to) == ("slept well", False, None)
    assert not Draft.objects.exists()
    assert not Alert.objects.exists()


def test_what_one_would_rather_not_say_is_not_there(here):
    fill_in(clem_of(here), "check-in", [*["declined"] * 4, "", "declined"])
    body = stored(here, "check_in")[0].body
    assert body.mood is body.sleep_hours is body.text is body.wants_contact is None


def test_it_is_gone_on_with_where_one_stopped(here):
    fill_in(clem_of(here), "check-in", ALL[:2])
    assert stored(here, "check_in") == []
    assert (
        own_forms.check_in().questions[2].text.encode() in opened(clem_of(here), "check-in").content
    )


def test_one_can_go_back_and_sees_what_one_said(here):
    clem = clem_of(here)
    fill_in(clem, "check-in", ALL[:2])
    page = opened(clem, "check-in", question=1)
    assert b"your answer so far" in page.content
    clem.post(CHECK_IN, asked(page) | {"answer": "9"})
    fill_in(clem, "check-in", ALL[2:])
    assert stored(here, "check_in")[0].body.mood == 9


@pytest.mark.parametrize("answer", ["", "11", "-1", "six"])
def test_an_answer_that_is_none_gets_a_gentle_sentence(here, answer):
    clem = clem_of(here)
    sent = asked(opened(clem, "check-in")) | {"answer": answer}
    page = clem.post(CHECK_IN, sent)
    page = clem.get(page.url)
    assert b"Please choose one of these answers." in page.content


def test_words_that_are_too_long_are_not_lost(here):
    clem = clem_of(here)
    fill_in(clem, "check-in", ALL[:4])
    written = "kelp " * 1000
    page = clem.post(CHECK_IN, asked(opened(clem, "check-in")) | {"answer": written})
    page = clem.get(page.url)
    assert b"This is longer than can be kept here" in page.content
    assert written.strip() in page.content.decode()


def test_words_that_were_left_are_kept_and_no_choice_is(here):
    clem = clem_of(here)
    left = {"answer": "5", "keep": "yes"}
    assert clem.post(CHECK_IN, asked(opened(clem, "check-in")) | left).status_code == 204
    assert not Draft.objects.exists()
    fill_in(clem, "check-in", ALL[:4])
    left = asked(opened(clem, "check-in")) | {"answer": "half a thought", "keep": "yes"}
    for _ in range(2):
        assert clem.post(CHECK_IN, left).status_code == 204
    assert b"half a thought</textarea>" in opened(clem, "check-in").content
    fill_in(clem, "check-in", ALL[4:])
    assert not Draft.objects.exists()
    assert stored(here, "check_in")[0].body.text == "slept well"


def test_words_left_in_another_window_after_the_form_was_sent_wait_and_then_correct_it(here):
    clem = clem_of(here)
    fill_in(clem, "check-in", ALL[:4])
    sent = asked(opened(clem, "check-in"))
    fill_in(clem, "check-in", ALL[4:])
    assert (
        clem.post(CHECK_IN, sent | {"answer": "one thing more", "keep": "yes"}).status_code == 204
    )
    page = opened(clem, "check-in")
    assert b"one thing more</textarea>" in page.content
    clem.post(CHECK_IN, asked(page) | {"answer": "one thing more"})
    first, second = stored(here, "check_in")
    assert (first.body.text, second.body.text) == ("slept well", "one thing more")
    assert second.replaces == first.id
    assert not Draft.objects.exists()


def test_a_wish_for_contact_reaches_a_person_and_leads_to_who_was_told(here):
    clem = clem_of(here)
    response, sent = fill_in(clem, "check-in", [*ALL[:5], "1"])
    assert response.url == "/me/told/"
    assert Alert.objects.get(client=here.client).urgency == "today"
    assert Delivery.objects.exists()
    page = clem.get("/me/told/").content.decode()
    assert "You asked for someone to get in touch" in page
    assert "We are telling Tamsin Reed now." in page
    assert "not watched all the time" in page
    assert page.index("Who has been told") < page.index("If it cannot wait")
    assert clem.post(CHECK_IN, sent).url == "/me/told/"
    assert len(stored(here, "check_in")) == 1


def test_the_last_question_sent_twice_stores_once(here):
    clem = clem_of(here)
    _response, sent = fill_in(clem, "check-in", ALL)
    assert clem.post(CHECK_IN, sent).url == "/me/thanks/"
    assert len(stored(here, "check_in")) == 1


def dosed_so_that_one_is_due(here):
    """Doses Clem; gives the moment of the cadence whose check-in is open at this hour."""
    local = timezone.now().astimezone(ZoneInfo(here.client.time_zone))
    is_day = 6 <= local.hour < 21
    midday = local.replace(hour=12) - timedelta(days=0 if local.hour >= 21 else 1)
    dosed(here, midday)
    return "the morning after the dose" if is_day else "the evening of the dose"


def test_begun_for_a_moment_after_a_dose_it_is_anchored_to_it(here):
    moment = dosed_so_that_one_is_due(here)
    clem = clem_of(here)
    asks_of_sleep = moment == "the morning after the dose"
    fill_in(clem, "check-in", ALL if asks_of_sleep else [*ALL[:3], *ALL[4:]])
    body = stored(here, "check_in")[0].body
    assert body.anchored_to == moment
    assert (body.sleep_hours is not None) == asks_of_sleep


def test_home_says_how_many_questions_and_how_long(here):
    moment = dosed_so_that_one_is_due(here)
    home = clem_of(here).get("/me/").content.decode()
    questions = 6 if moment == "the morning after the dose" else 5
    assert f"Check-in: {questions} questions, about" in strip_tags(flat(home))
    assert "You can also say how you are at any time" not in home


def test_home_says_how_far_one_came(here):
    dosed_so_that_one_is_due(here)
    clem = clem_of(here)
    fill_in(clem, "check-in", ALL[:2])
    home = clem.get("/me/").content.decode()
    assert "Check-in: 2 of" in strip_tags(flat(home))
    assert "Go on" in home


def test_it_is_open_where_questions_of_risk_are_not():
    from tests.cast import cast

    assert b"mood" in opened(clem_of(cast()), "check-in").content


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
@pytest.mark.parametrize("address", [CHECK_IN, "/me/told/"])
def test_nobody_else_opens_it(here, who, address):
    assert signed_in(getattr(here, who)).get(address).status_code == 404


def test_the_forms_address_does_not_lead_to_it(here):
    assert clem_of(here).get("/me/answer/check-in/").status_code == 404
