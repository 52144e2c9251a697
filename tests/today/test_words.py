"""The day in a sentence, times and stages as people say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from holdfast.record.keeping.course_stage import Course
from holdfast.record.keeping.sealed_headlines import Headlines
from holdfast.record.reading.client_summaries import Look
from holdfast.today.course import setting_words, stage_words
from holdfast.today.lead import lead
from holdfast.today.times import booked_words, since_words

HERE = ZoneInfo("America/Los_Angeles")
NOON = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((1, 2, 0, 19), "One person needs you now, two today. 19 are quiet."),
        (
            (2, 0, 1, 1),
            "Two people need you now. One to look at before the next session. One is quiet.",
        ),
        ((0, 1, 0, 0), "Nobody needs you now. One person needs you today."),
        (
            (0, 0, 3, 12),
            "Nobody needs you now or today. Three to look at before the next session. "
            "Twelve are quiet.",
        ),
        ((0, 0, 0, 0), "Nobody needs you now or today."),
    ],
)
def test_the_day_is_told_in_a_sentence(counts, sentence):
    assert lead(*counts) == sentence


def test_while_an_alert_is_open_the_day_does_not_begin_with_nobody():
    assert lead(0, 1, 0, 1, is_alert_open=True) == "One person needs you today. One is quiet."


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        ({"minutes": 24}, "since 11:36"),
        ({"hours": 17}, "since yesterday, 19:00"),
        ({"days": 4}, "since Fri 20 Nov"),
        ({"days": 400}, "since 20 Oct 2025"),
    ],
)
def test_since_when_is_said_in_the_practices_time(ago, words):
    assert since_words(NOON - timedelta(**ago), NOON, HERE) == words


def test_a_booked_time_is_the_practices():
    at = NOON + timedelta(days=1, hours=2)
    assert booked_words(at, NOON, HERE, HERE) == "Wed 14:00"
    assert booked_words(at + timedelta(days=9), NOON, HERE, HERE) == "Fri 4 Dec, 14:00"


def test_where_the_clients_clock_differs_theirs_stands_beside_it_with_its_place():
    at = NOON + timedelta(days=1, hours=2)
    berlin, denver = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Denver")
    assert booked_words(at, NOON, HERE, berlin) == "Wed 14:00, 23:00 in Berlin"
    assert booked_words(at, NOON, HERE, denver) == "Wed 14:00, 15:00 in Denver"
    late = at + timedelta(hours=4)
    assert booked_words(late, NOON, HERE, berlin) == "Wed 18:00, Thu 03:00 in Berlin"


def test_a_zone_of_another_name_with_the_same_clock_is_not_named():
    at = NOON + timedelta(days=1, hours=2)
    assert booked_words(at, NOON, HERE, ZoneInfo("US/Pacific")) == "Wed 14:00"


def stage(phase, *, planned=6, next_on=None, **ago):
    doses_at = (NOON - timedelta(**ago),) if ago else ()
    course = Course(
        doses=3 if ago else 0,
        doses_at=doses_at,
        doses_planned=planned,
        route="im",
        next_on=next_on,
    )
    said = Headlines(
        top=(), counts={}, due=(), course=course, measure=None, next_appointment_at=None
    )
    look = Look(at=NOON, phase=phase, urgency=4, changes_at=None, headlines=said)
    return stage_words(look, "America/Los_Angeles", NOON)


def test_after_a_dose_it_is_the_day_that_counts():
    assert stage("after_dose", days=2) == "Day 2 after dose 3 of 6"
    assert stage("integration", days=9, planned=None) == "Integration · day 9 after dose 3"


def test_on_the_day_it_says_so():
    assert stage("dosing_day", hours=3) == "Dosing day · dose 3 of 6 today"


def test_after_some_months_months_are_enough():
    assert stage("aftercare", days=150) == "Aftercare · 5 months after dose 3 of 6"


def test_before_the_first_dose_it_says_for_when_it_is_planned():
    assert stage("preparation", next_on="2026-12-03") == (
        "Preparation · dose planned for Thu 3 Dec"
    )
    assert stage("considering") == "Considering"


def test_the_way_and_the_place_are_said_as_far_as_they_are_known():
    course = Course(doses=0, doses_at=(), doses_planned=None, route="im", setting="clinic")
    assert setting_words(course) == "IM · clinic"
    course = Course(doses=0, doses_at=(), doses_planned=None, route=None)
    assert setting_words(course) == ""
