"""What recurs in a course however many doses are given meanwhile, and what follows each of them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from tests.kernel.saying import briefed, finding, said

FIRST = datetime.fromisoformat("2026-06-01T10:00:00+00:00")
OVERDUE = "aftercare.bladder_check_overdue@bladder"


def on(day, hour=10):
    return (FIRST + timedelta(days=day)).replace(hour=hour).isoformat()


def doses(*days):
    return [said("dose", on(day), "medical", route="im", dose_mg=35) for day in days]


def next_of(what, *facts, at):
    return {one.what: one for one in briefed(*facts, at=at).due}.get(what)


def asked(day):
    return said("answers", on(day), instrument="bladder-check", items=[0])


WEEKLY = doses(*range(0, 63, 7))


def test_doses_that_follow_put_the_bladder_check_off_by_nothing():
    found = next_of("bladder-check", *WEEKLY, at=on(29))

    assert found.at.isoformat() == on(30, 18)
    assert found.because == "a month into the course or after the last bladder check"
    assert next_of("bladder-check", *doses(0), at=on(29)).at == found.at


@pytest.mark.parametrize(("hour", "state"), [(17, "absent"), (18, "present")])
def test_unanswered_for_its_two_weeks_it_is_overdue_between_any_two_doses(hour, state):
    assert finding(OVERDUE, *WEEKLY, at=on(44, hour)).state == state


@pytest.mark.parametrize("day", [30, 33, 36, 49])
def test_it_counts_from_the_day_on_which_it_was_asked_last(day):
    assert next_of("bladder-check", *WEEKLY, asked(day), at=on(day, 12)).at.isoformat() == (
        on(day + 30, 18)
    )


def test_it_comes_once_for_each_month_that_nobody_asked():
    """Two are handed over to a person: the one of day 30 and the one of day 60."""
    handed = finding(OVERDUE, *WEEKLY, at=on(74, 18))

    assert finding(OVERDUE, *WEEKLY, at=on(74, 17)).title == "The bladder questions are overdue"
    assert handed.title.startswith("The bladder check has gone unanswered since 15 July")


def test_what_came_due_an_hour_before_a_dose_is_not_due_again_with_it():
    late = said("dose", on(30, 19), "medical", route="im", dose_mg=35)

    found = finding(OVERDUE, *doses(0), late, at=on(45))
    assert found.title == "The bladder questions are overdue"


def test_a_course_after_a_gap_counts_from_its_own_first_dose():
    late = doses(200, 207)

    assert next_of("bladder-check", *WEEKLY, asked(60), *late, at=on(224)).at.isoformat() == (
        on(230, 18)
    )


def test_a_course_that_is_paused_is_not_asked():
    paused = said("plan", on(28), "medical", status="paused")

    assert next_of("bladder-check", *doses(0, 7), paused, at=on(29)) is None


def test_one_dose_told_by_two_is_one_beginning():
    told = said("dose", on(0, 20), "client", route="im")

    assert next_of("bladder-check", *WEEKLY, told, at=on(29)).at.isoformat() == on(30, 18)


@pytest.mark.parametrize("day", [0, 7])
def test_the_morning_after_each_dose_the_client_is_asked_about_side_effects(day):
    found = next_of("side-effects", *doses(0, 7)[: 1 + day // 7], at=on(day + 1, 7))

    assert (found.for_, found.at.isoformat()) == ("client", on(day + 1, 9))
    answered = said("answers", on(day + 1, 8), instrument="side-effects", items=[0])
    assert next_of("side-effects", *doses(day), answered, at=on(day + 1, 9)) is None
