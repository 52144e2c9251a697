"""Questions of our own: a yes is a sign under its own name, words are the client's own story."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.checkins.answering import asked, clem_of, covered, fill_in, opened, stored
from tests.record.said import entry, petra_says

from holdfast.record import briefing_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return covered()


def findings(here):
    briefing = briefing_of(here.client, here.tamsin.reader, timezone.now())
    return {one.id: one for one in briefing.findings if one.state == "present"}


def test_a_yes_is_kept_as_a_sign_and_reaches_the_card_that_looks_for_it(here):
    fill_in(clem_of(here), "bladder-check", ["0", "1", "0", "1"])
    (answers,) = stored(here)
    assert answers.body.items == {"frequency": 0, "urgency": 1, "pain": 0, "blood": 1}
    assert "own questions" in answers.body.edition
    assert [one.body.code for one in stored(here, "reaction")] == ["urinary_urgency", "haematuria"]
    assert findings(here)["aftercare.blood_or_bladder_pain"].urgency == "today"


def test_no_is_no_sign_and_what_is_left_unsaid_is_neither(here):
    fill_in(clem_of(here), "bladder-check", ["0", "declined", "0", "0"])
    assert stored(here, "reaction") == []
    assert stored(here)[0].body.items["urgency"] is None


def test_how_much_is_how_severe(here):
    fill_in(clem_of(here), "side-effects", ["3", "0", "1", *["0"] * 9, ""])
    said = {one.body.code: one.body.severity for one in stored(here, "reaction")}
    assert said == {"nausea": "severe", "dizziness": "mild"}


def test_one_sign_of_several_questions_is_kept_once(here):
    fill_in(clem_of(here), "cognition-check", ["2", "3", "2"])
    assert [one.body.code for one in stored(here, "reaction")] == ["memory_complaint"]


def test_ketamine_from_elsewhere_is_a_condition_that_the_prescriber_weighs(here):
    fill_in(clem_of(here), "craving-check", ["5", "1"])
    (condition,) = stored(here, "condition")
    assert (condition.body.code, condition.body.status) == ("two_ketamine_sources", "present")
    assert {"suitability.two_ketamine_sources"} <= findings(here).keys()


def test_words_are_kept_as_the_clients_own_story(here):
    fill_in(clem_of(here), "integration", ["a door", "", "", "call my sister"])
    assert [one.body.text for one in stored(here, "experience")] == ["a door"]
    assert [one.body.text for one in stored(here, "intention")] == ["call my sister"]
    assert stored(here, "insight") == []
    assert stored(here)[0].body.items == {}


def test_sent_twice_it_is_kept_once(here):
    clem = clem_of(here)
    fill_in(clem, "bladder-check", ["0", "0", "0"])
    sent = asked(opened(clem, "bladder-check")) | {"answer": "1"}
    for _ in range(2):
        clem.post("/me/answer/bladder-check/", sent)
    assert len(stored(here)) == len(stored(here, "reaction")) == 1


def test_a_bladder_check_that_is_due_waits_on_the_clients_page(here):
    at = timezone.now() - timedelta(days=31)
    dose = entry("dose", at=at, route="im", dose_mg=35, started_at=at.isoformat())
    petra_says(here, dose, at=at, history=True)
    page = clem_of(here).get("/me/").content.decode()
    assert "/me/answer/bladder-check/" in page


def test_what_may_be_told_at_any_time_is_one_press_from_home(here):
    clem = clem_of(here)
    assert 'href="/me/more/"' in clem.get("/me/").content.decode()
    more = clem.get("/me/more/").content.decode()
    for slug in ("bladder-check", "side-effects", "craving-check", "integration", "expectations"):
        assert f"/me/answer/{slug}/" in more


@pytest.mark.parametrize("slug", ["mania-check", "psychosis-check"])
def test_what_a_therapist_asks_is_not_put_to_a_client_alone(here, slug):
    clem = clem_of(here)
    assert clem.get(f"/me/answer/{slug}/").status_code == 404
    assert slug not in clem.get("/me/more/").content.decode()


def test_every_screen_says_at_first_that_it_is_no_tested_measure(here):
    page = opened(clem_of(here), "dose-day").content.decode()
    assert "not a tested measure" in page
    emergency = opened(clem_of(here), "side-effects").content.decode()
    assert "Call the emergency number of your country now." in emergency
