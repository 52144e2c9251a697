"""Whether the blood pressure that counts before a dose is above a line."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.reading_above import ReadingAbove

ABOVE = ReadingAbove(systolic_mmhg=140, diastolic_mmhg=90)
REACHES = ReadingAbove(systolic_mmhg=160, diastolic_mmhg=100, reaches=True)
FROM_65 = ReadingAbove(systolic_mmhg=150, diastolic_mmhg=90, from_years=65)
BELOW_65 = ReadingAbove(systolic_mmhg=140, diastolic_mmhg=90, below_years=65)


def reading(systolic=None, diastolic=None, context="rest", at="2026-11-22T10:00:00Z"):
    return said(
        "reading",
        at,
        name="blood_pressure",
        systolic_mmhg=systolic,
        diastolic_mmhg=diastolic,
        context=context,
    )


def planned(on):
    return said("plan", "2026-11-01T10:00:00Z", "medical", next_on=on)


def born(day):
    return said("person", "2026-11-01T10:00:00Z", born=day)


@pytest.mark.parametrize(
    ("systolic", "diastolic", "expected"),
    [
        (140, 90, "absent"),
        (141, 90, "present"),
        (140, 91, "present"),
        (120, 80, "absent"),
        (141, None, "present"),
        (None, 91, "present"),
        (140, None, "cannot_tell"),
        (None, 90, "cannot_tell"),
        (None, None, "cannot_tell"),
    ],
)
def test_either_number_above_its_line_is_enough(systolic, diastolic, expected):
    assert state(ABOVE, reading(systolic, diastolic)) == expected


@pytest.mark.parametrize(
    ("systolic", "diastolic", "expected"),
    [(159, 99, "absent"), (160, 99, "present"), (159, 100, "present")],
)
def test_the_line_itself_may_count(systolic, diastolic, expected):
    assert state(REACHES, reading(systolic, diastolic)) == expected


@pytest.mark.parametrize("context", ["rest", "home", "pre_dose", None])
def test_what_is_measured_at_rest_counts(context):
    assert state(ABOVE, reading(170, 80, context)) == "present"


@pytest.mark.parametrize("context", ["during", "post_dose"])
def test_what_a_dose_raised_does_not_count(context):
    assert state(ABOVE, reading(170, 80, context)) == "cannot_tell"


def test_what_a_dose_raised_does_not_hide_an_earlier_one():
    before, during = reading(170, 80), reading(120, 80, "during", "2026-11-22T11:00:00Z")

    assert state(ABOVE, before, during) == "present"


def test_the_newest_reading_holds():
    high, low = reading(170, 95), reading(120, 80, at="2026-11-22T10:10:00Z")

    assert state(ABOVE, high, low) == "absent"


@pytest.mark.parametrize(
    ("measured_at", "expected"),
    [("2026-11-16T12:01:00Z", "present"), ("2026-11-16T12:00:00Z", "cannot_tell")],
)
def test_with_nothing_planned_a_reading_counts_for_seven_days(measured_at, expected):
    assert state(ABOVE, reading(170, 95, at=measured_at)) == expected


@pytest.mark.parametrize(
    ("measured_at", "expected"),
    [("2026-11-20T10:00:00Z", "absent"), ("2026-11-20T09:59:00Z", "cannot_tell")],
)
def test_a_low_reading_has_to_be_of_the_seven_days_before_the_dose(measured_at, expected):
    dose = planned("2026-11-27T10:00:00Z")

    assert state(ABOVE, dose, reading(120, 80, at=measured_at)) == expected


def test_a_high_reading_of_this_week_counts_though_the_dose_is_weeks_away():
    assert state(ABOVE, planned("2026-12-20"), reading(200, 110)) == "present"


def test_a_high_reading_of_last_month_settles_nothing():
    old = reading(200, 110, at="2026-11-02T10:00:00Z")

    assert state(ABOVE, planned("2026-12-20"), old) == "cannot_tell"


def test_no_reading_cannot_be_told():
    assert gaps(ABOVE) == ["reading"]


@pytest.mark.parametrize(("day", "expected"), [("1961-11-23", "present"), ("1961-11-24", "absent")])
def test_a_line_may_hold_from_an_age_on(day, expected):
    assert state(FROM_65, born(day), reading(160, 80)) == expected


@pytest.mark.parametrize(("day", "expected"), [("1961-11-23", "absent"), ("1961-11-24", "present")])
def test_a_line_may_hold_below_an_age(day, expected):
    assert state(BELOW_65, born(day), reading(160, 80)) == expected


def test_an_unknown_age_matters_only_where_the_reading_does():
    assert gaps(FROM_65, reading(160, 80)) == ["person"]
    assert state(FROM_65, reading(120, 80)) == "absent"
