"""A form that rang ends on who has been told and what to do now, never on a plain thank-you."""

import pytest
from tests.checkins.answering import clem_of, covered, fill_in, stored

from holdfast import alerts

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return covered()


def rung(here):
    return [(alerts.about(one).finding, one.urgency) for one in alerts.open_of(here.client)]


def ended(clem, response):
    return clem.get(response.url).content.decode()


def test_blood_in_the_urine_ends_on_who_was_told_and_on_the_clinic(here):
    clem = clem_of(here)
    response, _sent = fill_in(clem, "bladder-check", "0001")
    assert response.url == "/me/told/"
    page = ended(clem, response)
    assert "Please tell your clinic today." in page
    assert "The clinic to call: Petra Anders." in page
    assert "We are telling Tamsin Reed now." in page
    assert 'href="tel:911"' in page
    assert "Your practice is at work" in page
    assert "may not be read at once" not in page


def test_sent_again_by_the_same_page_it_ends_there_again(here):
    clem = clem_of(here)
    _response, sent = fill_in(clem, "bladder-check", "0001")
    assert clem.post("/me/answer/bladder-check/", sent).url == "/me/told/"


def test_who_does_not_feel_safe_on_the_day_of_a_dose_comes_to_help_and_a_person_is_told(here):
    clem = clem_of(here)
    response, _sent = fill_in(clem, "dose-day", ["5", "5", "0"])
    assert response.url == "/me/help/"
    assert rung(here) == [("risk.unsafe_on_dose_day", "now")]
    assert "call the emergency number" in ended(clem, response)


@pytest.mark.parametrize("safety", ["3", "10", "declined"])
def test_who_does_ends_on_thanks(here, safety):
    response, _sent = fill_in(clem_of(here), "dose-day", ["5", "5", safety])
    assert response.url == "/me/thanks/"
    assert rung(here) == []


@pytest.mark.parametrize(("mood", "distress"), [("0", "5"), ("5", "10")])
def test_a_check_in_at_its_worst_end_is_told_today(here, mood, distress):
    clem = clem_of(here)
    response, _sent = fill_in(clem, "check-in", [mood, distress, "5", "5", "", "0"])
    assert response.url == "/me/told/"
    assert rung(here) == [("risk.check_in_at_worst", "today")]
    assert "You told us how very hard it is." in ended(clem, response)


def test_words_are_not_searched(here):
    response, _sent = fill_in(clem_of(here), "check-in", ["5", "5", "5", "5", "the worst", "0"])
    assert response.url == "/me/thanks/"
    assert len(stored(here, "check_in")) == 1
    assert rung(here) == []
