"""The doses in their order: how many at least, how far apart, and where a new course begins."""

from __future__ import annotations

from tests.kernel.exposure.doses import dose, ledger


def days(run):
    return [str(given.day) for given in run]


def test_doses_of_every_source_stand_in_the_order_in_which_they_began():
    found = ledger(
        dose("2026-10-15", "client", route="oral", setting="home"),
        dose("2026-10-01", "import"),
        dose("2026-10-08", "medical"),
    )
    assert days(found.given) == ["2026-10-01", "2026-10-08", "2026-10-15"]
    assert found.intervals_days == (7, 7)


def test_a_dose_with_the_number_seven_had_six_before_it():
    found = ledger(dose("2026-10-01"), dose("2026-10-08", number=7), dose("2026-10-15"))
    assert found.numbers == (1, 7, 8)
    assert found.at_least == 8


def test_a_number_below_what_is_known_takes_nothing_away():
    assert ledger(dose("2026-10-01"), dose("2026-10-08", number=1)).at_least == 2


def test_a_gap_of_eight_weeks_begins_a_new_course_and_a_day_less_does_not():
    found = ledger(dose("2026-06-01"), dose("2026-07-27"), dose("2026-09-20"))
    assert [days(run) for run in found.runs] == [["2026-06-01"], ["2026-07-27", "2026-09-20"]]
    assert days(found.run) == ["2026-07-27", "2026-09-20"]


def test_the_days_up_to_the_last_dose_count_that_day_and_no_more_than_were_asked_for():
    found = ledger(dose("2026-10-01"), dose("2026-10-02"), dose("2026-10-31"))
    assert found.ending(30) == 2
    assert found.ending(31) == 3


def test_only_what_is_known_to_be_another_product_is_left_out():
    found = ledger(
        dose("2026-10-01", product="esketamine"),
        dose("2026-10-08", product="racemic_ketamine"),
        dose("2026-10-15"),
        products=("racemic_ketamine",),
    )
    assert days(found.given) == ["2026-10-08", "2026-10-15"]


def test_without_a_dose_there_is_nothing():
    empty = ledger()
    assert (empty.run, empty.at_least, empty.intervals_days, empty.ending(30)) == ((), 0, (), 0)
