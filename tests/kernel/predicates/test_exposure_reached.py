"""Exposure is reached by doses, by mg of one product and way, or by days of a course."""

from __future__ import annotations

from tests.kernel.exposure.doses import dose
from tests.kernel.predicates.asking import ask, gaps, state

from holdfast.kernel.predicates.exposure_reached import ExposureReached

DOSES = ExposureReached(doses=3)
MG = ExposureReached(mg=100)
DAYS = ExposureReached(days=30)


def test_the_third_dose_reaches_three():
    told = dose("2026-11-01"), dose("2026-11-08")
    assert state(DOSES, *told) == "absent"
    third = dose("2026-11-15")
    assert ask(DOSES, *told, third, dose("2026-11-20"))[0].entries == (third,)


def test_a_number_that_was_recorded_counts_the_doses_before_it():
    assert state(DOSES, dose("2026-11-01", number=3)) == "present"


def test_mg_are_added_up_for_one_product_and_way_only():
    told = dose("2026-11-01", dose_mg=60), dose("2026-11-08", dose_mg=60, route="oral")
    assert state(MG, *told) == "absent"
    assert state(MG, *told, dose("2026-11-15", dose_mg=40)) == "present"


def test_below_the_line_an_amount_that_is_missing_leaves_it_open():
    assert gaps(MG, dose("2026-11-01", dose_mg=60), dose("2026-11-08")) == ["dose.mg"]
    assert state(MG, dose("2026-11-01", dose_mg=99)) == "absent"


def test_days_run_from_the_first_dose_of_the_course():
    told = dose("2026-10-20"), dose("2026-11-10")
    assert state(DAYS, *told, at="2026-11-18T23:59:00Z") == "absent"
    assert state(DAYS, *told, at="2026-11-19T00:00:00Z") == "present"


def test_a_gap_ends_the_days_of_a_course():
    told = (dose("2026-09-01"),)
    assert state(DAYS, *told, at="2026-10-26T23:59:00Z") == "present"
    assert state(DAYS, *told, at="2026-10-27T00:00:00Z") == "absent"


def test_without_a_dose_nothing_is_reached():
    assert {state(one) for one in (DOSES, MG, DAYS)} == {"absent"}
