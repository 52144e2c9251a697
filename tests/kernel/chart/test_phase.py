"""Where in the course of care a client is."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, said

DOSE = said("dose", "2026-11-10T10:00:00Z", "medical", route="im")
ORAL = said("dose", "2026-11-10T10:00:00Z", "medical", route="oral")
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", route="im", next_on="2026-11-30")


def phase(*entries, at="2026-11-23T12:00:00+00:00", zone="UTC"):
    return briefed(*entries, at=at, zone=zone).phase


def test_nothing_but_a_person_is_considering():
    assert phase(said("person", "2026-11-01T10:00:00Z", language="en")) == "considering"


def test_a_condition_begins_suitability():
    assert phase(said("condition", "2026-11-01T10:00:00Z", code="ptsd", status="present")) == (
        "suitability"
    )


def test_a_planned_first_dose_is_preparation():
    assert phase(PLAN) == "preparation"


def test_a_preparation_session_is_preparation():
    assert phase(said("session", "2026-11-01T10:00:00Z", "therapist", purpose="preparation")) == (
        "preparation"
    )


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-30T04:59:00+00:00", "preparation"), ("2026-11-30T05:00:00+00:00", "dosing_day")],
)
def test_the_dosing_day_begins_at_the_clients_midnight(at, expected):
    assert phase(PLAN, at=at, zone="America/New_York") == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-10T23:59:00+00:00", "dosing_day"),
        ("2026-11-11T00:00:00+00:00", "after_dose"),
        ("2026-11-13T09:59:00+00:00", "after_dose"),
        ("2026-11-13T10:00:00+00:00", "integration"),
        ("2026-12-08T09:59:00+00:00", "integration"),
        ("2026-12-08T10:00:00+00:00", "aftercare"),
    ],
)
def test_after_a_dose_into_a_muscle(at, expected):
    assert phase(DOSE, at=at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-17T09:59:00+00:00", "after_dose"), ("2026-11-17T10:00:00+00:00", "integration")],
)
def test_after_a_dose_by_mouth_it_lasts_seven_days(at, expected):
    assert phase(ORAL, at=at) == expected


def test_a_planned_dose_keeps_a_course_open():
    planned = said("plan", "2026-11-01T10:00:00Z", "medical", next_on="2027-02-01")

    assert phase(DOSE, planned, at="2026-12-20T10:00:00+00:00") == "integration"


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_plan_may_be_paused_or_ended(status):
    newer = said("plan", "2026-11-20T10:00:00Z", "medical", status=status)

    assert phase(PLAN, DOSE, newer) == status


def test_a_dose_after_the_course_was_ended_counts():
    ended = said("plan", "2026-11-20T10:00:00Z", "medical", status="ended")
    dose = said("dose", "2026-11-23T10:00:00Z", "medical", route="im")

    assert briefed(ended, dose).phase == "dosing_day"
    assert briefed(ended, dose, at="2026-11-24T12:00:00+00:00").phase == "after_dose"


def test_a_course_taken_up_again_is_where_it_was():
    ended = said("plan", "2026-11-20T10:00:00Z", "medical", status="ended")
    active = said("plan", "2026-11-21T10:00:00Z", "medical", status="active")

    assert briefed(ended, active).phase == "suitability"
