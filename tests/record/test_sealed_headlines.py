"""The few facts that a row of the board is made of."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, check_in, client_says, entry, phq9, therapist_says

from holdfast.record.keeping.sealed_headlines import MOST, packed, unpacked
from holdfast.record.reading.client_summaries import look_at

pytestmark = pytest.mark.django_db


def headlines(here, at=NOON):
    here.client.refresh_from_db()
    return look_at([here.client], here.tamsin.reader, at)[here.client.id].headlines


def ago(**time):
    return NOON - timedelta(**time)


def test_only_the_most_urgent_few_are_written_out_and_all_are_counted():
    here = cast()
    codes = ("aneurysm", "glaucoma", "psychosis_active", "schizophrenia", "porphyria", "seizure")
    therapist_says(here, *(entry("condition", code=code, status="present") for code in codes))
    said = headlines(here)
    assert len(said.top) == MOST
    assert sum(said.counts.values()) > MOST
    ranks = [("now", "today", "soon", "know").index(one.urgency) for one in said.top]
    assert ranks == sorted(ranks)


def test_nothing_of_a_course_yet_is_said_as_nothing():
    here = cast()
    client_says(here, check_in())
    course = headlines(here).course
    assert (course.doses, course.doses_at, course.route) == (0, (), None)
    assert (course.doses_planned, course.next_on) == (None, None)


def test_the_route_is_that_of_the_last_dose_or_else_of_the_plan():
    here = cast()
    therapist_says(here, entry("plan", route="oral"))
    assert headlines(here).course.route == "oral"
    therapist_says(here, entry("dose", route="im", at=ago(days=3)))
    therapist_says(here, entry("dose", route="iv", at=ago(days=1)))
    assert headlines(here).course.route == "iv"


def test_doses_stand_in_the_order_in_which_they_were_given():
    here = cast()
    for days in (1, 9, 4):
        therapist_says(here, entry("dose", route="im", at=ago(days=days)))
    assert headlines(here).course.doses_at == (ago(days=9), ago(days=4), ago(days=1))


def test_the_measure_drawn_is_the_one_answered_most():
    here = cast()
    gad = entry("answers", instrument="gad-7", items=[1] * 7, at=ago(days=1))
    client_says(here, gad, phq9(at=ago(days=9)), phq9(at=ago(days=2)))
    assert headlines(here).measure.instrument == "phq-9"


def test_a_form_that_cannot_be_scored_draws_nothing():
    here = cast()
    client_says(here, entry("answers", instrument="phq-9", items=[None] * 9))
    assert headlines(here).measure is None


def test_one_without_totals_does_not_stand_in_the_way_of_one_that_has_them():
    here = cast()
    blank = [entry("answers", instrument="gad-7", items=[None] * 7, at=ago(days=n)) for n in (1, 2)]
    client_says(here, *blank, phq9())
    assert headlines(here).measure.instrument == "phq-9"


def test_the_next_appointment_is_the_first_that_has_not_begun_and_was_not_cancelled():
    here = cast()
    therapist_says(
        here,
        entry("appointment", starts_at=after(days=9).isoformat()),
        entry("appointment", starts_at=after(days=2).isoformat(), status="cancelled"),
        entry("appointment", starts_at=after(days=5).isoformat()),
        entry("appointment", starts_at=ago(days=1).isoformat()),
    )
    assert headlines(here).next_appointment_at == after(days=5)


def test_what_was_packed_is_unpacked():
    here = cast()
    client_says(here, phq9(2), entry("dose", route="im"))
    said = headlines(here)
    assert unpacked(packed(said)) == said
