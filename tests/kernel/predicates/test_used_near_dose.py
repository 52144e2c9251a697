"""Whether a substance was used close to a dose, given or planned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.used_near_dose import UsedNearDose

ALCOHOL = UsedNearDose(
    substance="alcohol", hours=24, asked_for=("occasional", "regular", "disorder", "unknown")
)
AT_TEN = said("plan", "2026-11-10T10:00:00Z", "medical", next_on="2026-11-24T10:00:00Z")
SOME_TIME = said("plan", "2026-11-10T10:00:00Z", "medical", next_on="2026-11-24")


def drank(last_used=None, use="occasional", at="2026-11-23T11:00:00Z"):
    return said("substance", at, substance="alcohol", use=use, last_used=last_used)


def dose(at):
    return said("dose", at, "medical", route="im")


@pytest.mark.parametrize(
    ("last_used", "expected"),
    [
        ("2026-11-23T10:01:00+00:00", "present"),
        ("2026-11-23T10:00:00+00:00", "absent"),
        ("2026-11-23", "present"),
        ("2026-11-22", "absent"),
    ],
)
def test_the_hours_before_a_planned_dose_count(last_used, expected):
    assert state(ALCOHOL, AT_TEN, drank(last_used)) == expected


@pytest.mark.parametrize(
    ("use", "at", "expected"),
    [
        ("regular", "2026-11-22T10:00:00+00:00", "cannot_tell"),
        ("regular", "2026-11-22T09:59:00+00:00", "absent"),
        ("disorder", "2026-11-22T10:00:00+00:00", "cannot_tell"),
        ("occasional", "2026-11-22T10:00:00+00:00", "absent"),
    ],
)
def test_a_habit_is_asked_about_once_the_dose_is_near(use, at, expected):
    habit = replace(ALCOHOL, habitual=("regular", "disorder"))
    told = drank("2026-11-20", use=use, at="2026-11-21T10:00:00Z")
    assert state(habit, AT_TEN, told, at=at) == expected


def test_a_dose_whose_hour_is_not_known_may_be_at_the_start_of_its_day():
    assert state(ALCOHOL, SOME_TIME, drank("2026-11-23")) == "present"
    assert state(ALCOHOL, SOME_TIME, drank("2026-11-22")) == "absent"


@pytest.mark.parametrize(
    ("asked_at", "expected"),
    [("2026-11-23T09:59:00+00:00", "present"), ("2026-11-23T10:00:00+00:00", "absent")],
)
def test_after_a_dose_it_counts_while_the_hours_last(asked_at, expected):
    given = dose("2026-11-22T10:00:00Z")
    evening = drank("2026-11-22T20:00:00+00:00", at="2026-11-22T21:00:00Z")

    assert state(ALCOHOL, given, evening, at=asked_at) == expected


def test_a_glass_beside_a_dose_of_long_ago_is_over():
    given = dose("2026-08-22T10:00:00Z")

    assert state(ALCOHOL, given, drank("2026-08-22T20:00:00+00:00")) == "absent"


@pytest.mark.parametrize("month", ["2026-11", "2026"])
def test_a_month_or_a_year_is_too_wide_to_say(month):
    assert gaps(ALCOHOL, AT_TEN, drank(month)) == ["substance.last_used"]


def test_a_month_told_before_the_hours_began_lies_before_them():
    told = drank("2026-11", use="past", at="2026-11-15T10:00:00Z")

    assert state(ALCOHOL, AT_TEN, told) == "absent"


@pytest.mark.parametrize("use", ["occasional", "regular", "disorder", "unknown", None])
def test_use_without_a_last_time_leaves_it_open(use):
    assert gaps(ALCOHOL, AT_TEN, drank(use=use)) == ["substance.last_used"]


@pytest.mark.parametrize("use", ["none", "past"])
def test_no_use_is_absent(use):
    assert state(ALCOHOL, AT_TEN, drank(use=use)) == "absent"


def test_an_answer_of_before_the_hours_began_is_asked_for_again_within_them():
    told = drank("2026-11-20T20:00:00+00:00", at="2026-11-21T10:00:00Z")

    assert state(ALCOHOL, AT_TEN, told, at="2026-11-23T09:59:00+00:00") == "absent"
    assert state(ALCOHOL, AT_TEN, told, at="2026-11-23T10:00:00+00:00") == "cannot_tell"


def test_an_answer_within_the_hours_settles_it():
    told = drank("2026-11-20T20:00:00+00:00", at="2026-11-23T10:00:00Z")

    assert state(ALCOHOL, AT_TEN, told) == "absent"


def test_with_nothing_planned_and_nothing_given_it_is_absent():
    assert state(ALCOHOL, drank("2026-11-23")) == "absent"


def test_one_time_near_the_dose_is_not_hidden_by_a_later_answer():
    near = drank("2026-11-23T10:30:00+00:00")
    later = drank("2026-11-01", at="2026-11-23T11:30:00Z")

    assert state(ALCOHOL, AT_TEN, near, later) == "present"


def test_what_was_never_asked_cannot_be_told():
    assert gaps(ALCOHOL, AT_TEN) == ["substance"]
