"""A rise is a reason to ask until somebody has recorded a review of it."""

from __future__ import annotations

import pytest
from tests.kernel.exposure.doses import dose
from tests.kernel.predicates.asking import ask, gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.dose_creep import DoseCreep

CREEP = DoseCreep(rise_percent=25, rise_steps=2, compared_intervals=2, reviewed_as="x.creep")


def mg(day, amount, **more):
    return dose(day, dose_mg=amount, **more)


def test_a_rise_stands_on_the_dose_before_it_and_the_first_that_was_so_high():
    told = mg("2026-11-01", 40), mg("2026-11-08", 50), mg("2026-11-15", 50)
    (answer,) = ask(CREEP, *told)
    assert (answer.how, answer.entries) == ("dose", told[:2])


def test_two_small_steps_are_said_to_be_steps():
    told = mg("2026-11-01", 40), mg("2026-11-08", 42), mg("2026-11-15", 44)
    assert ask(CREEP, *told)[0].how == "steps"


def test_a_dose_of_another_product_or_way_is_no_rise():
    assert (
        state(CREEP, mg("2026-11-01", 40), mg("2026-11-08", 80, product="esketamine")) == "absent"
    )
    assert state(CREEP, mg("2026-11-01", 40), mg("2026-11-08", 80, route="oral")) == "absent"


def test_after_a_gap_the_first_dose_of_the_new_course_is_the_measure():
    assert state(CREEP, mg("2026-06-01", 40), mg("2026-11-08", 80)) == "absent"


def test_a_review_is_of_the_dose_that_comes_next():
    review = said("plan", "2026-11-05T10:00:00Z", "therapist", review_on="2026-12-01")
    told = mg("2026-11-01", 40), review, mg("2026-11-08", 50)
    assert state(CREEP, *told) == "absent"
    assert state(CREEP, *told, mg("2026-11-15", 64)) == "present"


def test_an_answer_that_was_only_relayed_is_no_review():
    told = mg("2026-11-01", 40), mg("2026-11-08", 50)
    relayed = said("clearance", "2026-11-09T10:00:00Z", "therapist", decision="cleared")
    assert state(CREEP, *told, relayed) == "present"


def test_a_call_about_something_else_is_no_review():
    told = mg("2026-11-01", 40), mg("2026-11-08", 50)
    call = said("contact", "2026-11-09T10:00:00Z", "therapist", way="phone", about="x.other")
    assert state(CREEP, *told, call) == "present"


def test_an_amount_that_is_missing_between_two_that_rise_changes_nothing():
    assert state(CREEP, mg("2026-11-01", 40), dose("2026-11-05"), mg("2026-11-08", 50)) == "present"


def test_where_no_amount_is_known_nobody_can_tell():
    assert gaps(CREEP, dose("2026-11-01"), dose("2026-11-08")) == ["dose.mg"]


def test_doses_that_come_closer_are_said_to_be_more_frequent():
    told = [mg(f"2026-{day}", 40) for day in ("10-20", "10-30", "11-09", "11-17", "11-22")]
    (answer,) = ask(CREEP, *told)
    assert (answer.how, answer.entries) == ("frequency", (told[0], told[2], told[4]))


def test_closer_doses_that_were_reviewed_are_not_brought_up_again():
    told = [mg(f"2026-{day}", 40) for day in ("10-20", "10-30", "11-09", "11-17", "11-22")]
    early = said("plan", "2026-11-08T10:00:00Z", "medical", review_on="2026-12-01")
    later = said("plan", "2026-11-10T10:00:00Z", "medical", review_on="2026-12-01")
    assert state(CREEP, *told, early) == "present"
    assert state(CREEP, *told, later) == "absent"


def test_several_doses_of_one_day_are_not_closer_than_that():
    told = [dose("2026-11-20", hour=f"{hour}:00", dose_mg=40) for hour in (10, 11, 12, 13, 14)]
    assert state(CREEP, *told) == "absent"


@pytest.mark.parametrize(("amount", "how"), [(50, "dose"), (49.99, None)])
def test_a_quarter_more_is_a_rise_and_a_hair_less_is_none(amount, how):
    (answer,) = ask(CREEP, mg("2026-11-01", 40), mg("2026-11-08", amount))
    assert (answer.how or None, answer.about) == (how, "dose")


def test_as_much_as_before_is_no_rise_however_often():
    told = [
        mg(f"2026-11-{day:02}", amount) for day, amount in ((1, 40), (5, 50), (9, 45), (13, 40))
    ]
    assert state(CREEP, *told) == "absent"


@pytest.mark.parametrize(("second", "how"), [("11-17", "frequency"), ("11-18", "")])
def test_intervals_that_are_a_quarter_shorter_are_more_frequent(second, how):
    """Twenty days before; sixteen are a quarter less, seventeen are not."""
    days = ("10-20", "10-30", "11-09", second, f"11-{9 + 2 * (int(second[3:]) - 9)}")
    (answer,) = ask(CREEP, *(mg(f"2026-{day}", 40) for day in days), at="2026-11-28T12:00:00Z")
    assert answer.how == how


def test_the_doses_of_which_nothing_is_known_are_what_it_stands_on():
    told = dose("2026-11-01"), dose("2026-11-08")
    (answer,) = ask(CREEP, *told)
    assert answer.entries == told


def test_a_review_on_the_moment_of_a_dose_is_of_that_dose():
    first, second = mg("2026-11-01", 40), mg("2026-11-08", 50)
    review = said("plan", second.at.isoformat(), "medical", review_on="2026-12-01")
    assert state(CREEP, first, second, review) == "absent"
