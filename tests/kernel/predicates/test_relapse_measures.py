"""Scores that a course is read from: forms answered here and totals entered by hand."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.kernel.saying import finding, said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.library.content import load

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

KEY = "aftercare.relapse@phq-9"
DOSE = said("dose", "2026-10-02T10:00:00Z", "medical", route="im")


def form(at, *items, **more):
    return said("answers", at, instrument="phq-9", items=list(items), **more)


BEFORE = form("2026-10-01T10:00:00Z", 2, 2, 2, 2, 2, 2, 2, 2, 2)
BEST = form("2026-10-10T10:00:00Z", 1, 1, 1, 1, 0, 0, 0, 0, 0)
WORSE = form("2026-10-20T10:00:00Z", 1, 1, 1, 1, 1, 1, 1, 1, 1)


def test_forms_and_entered_totals_stand_in_one_course():
    entered = said("score", "2026-10-20T10:00:00Z", instrument="phq-9", total=9)

    assert finding(KEY, BEFORE, DOSE, BEST, WORSE).state == "present"
    assert finding(KEY, BEFORE, DOSE, BEST, entered).state == "present"


def test_a_form_that_cannot_be_scored_is_passed_over():
    half = form("2026-10-21T10:00:00Z", 3, 3, 3, None, None, None, None, None, 0)

    assert finding(KEY, BEFORE, DOSE, BEST, half).state == "absent"


def test_answers_the_form_does_not_allow_are_passed_over():
    odd = form("2026-10-21T10:00:00Z", 7, 7)

    assert finding(KEY, BEFORE, DOSE, BEST, odd).state == "absent"


def test_a_form_with_its_context_is_scored_as_well():
    told = form("2026-10-20T10:00:00Z", 1, 1, 1, 1, 1, 1, 1, 1, 1, context={"place": "home"})

    assert finding(KEY, BEFORE, DOSE, BEST, told).state == "present"


def test_an_event_whose_day_cannot_be_read_is_not_known():
    odd = said(
        "condition",
        "2026-10-01T10:00:00Z",
        code="myocardial_infarction",
        status="past",
        detail={"event_on": "around Easter"},
    )

    found = finding("suitability.recent_cardiovascular_event@myocardial_infarction", odd)
    assert found.state == "cannot_tell"


def test_answers_of_an_odd_shape_are_passed_over():
    odd = form("2026-10-21T10:00:00Z", [1], [2])

    assert finding(KEY, BEFORE, DOSE, BEST, odd).state == "absent"


def test_a_total_of_a_form_that_is_not_shipped_is_read_and_its_answers_are_not():
    scene = Scene(
        fold(
            [
                said("answers", "2026-10-01T10:00:00Z", instrument="madrs-x", items=[1, 2]),
                said("score", "2026-10-08T10:00:00Z", instrument="madrs-x", total=20),
            ],
            AT,
        ),
        load(),
        Moment(AT, UTC),
    )

    assert [found.total for found in measured("madrs-x", scene)] == [20]
