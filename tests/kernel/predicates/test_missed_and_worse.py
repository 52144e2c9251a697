"""Whether a dose or its session was missed and mood has become worse since."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.missed_and_worse import MissedAndWorse

WORSE = MissedAndWorse(instrument="phq-9", rise_points=5, purposes=("dosing_support",))
DOSE = said("dose", "2026-10-20T10:00:00Z", "medical", route="im")


def scored(day, total):
    return said("score", f"{day}T10:00:00Z", instrument="phq-9", total=total)


def missed(day, purpose="dosing_support", attended=False):
    return said("session", f"{day}T10:00:00Z", "therapist", purpose=purpose, attended=attended)


@pytest.mark.parametrize(("later", "expected"), [(14, "present"), (13, "absent")])
def test_five_points_up_since_it_was_missed_are_worse(later, expected):
    chart = (DOSE, scored("2026-11-01", 9), missed("2026-11-05"), scored("2026-11-20", later))

    assert state(WORSE, *chart) == expected


def test_a_session_attended_or_of_another_purpose_was_not_missed():
    scores = (DOSE, scored("2026-11-01", 9), scored("2026-11-20", 14))

    assert state(WORSE, *scores, missed("2026-11-05", attended=True)) == "absent"
    assert state(WORSE, *scores, missed("2026-11-05", purpose="supervision")) == "absent"


def test_without_a_score_on_each_side_nobody_can_tell():
    assert gaps(WORSE, missed("2026-11-05"), scored("2026-11-20", 14)) == ["form"]
    assert gaps(WORSE, scored("2026-11-01", 9), missed("2026-11-05")) == ["form"]


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-10T23:59:00+00:00", "absent"), ("2026-11-11T00:00:00+00:00", "cannot_tell")],
)
def test_a_planned_day_is_missed_once_it_is_over(at, expected):
    plan = said("plan", "2026-10-21T10:00:00Z", "medical", next_on="2026-11-10")

    assert state(WORSE, DOSE, plan, scored("2026-11-01", 9), at=at) == expected


def test_an_hour_that_was_planned_counts_until_the_end_of_its_day():
    plan = said("plan", "2026-10-21T10:00:00Z", "medical", first_on="2026-11-23T09:00:00Z")

    assert state(WORSE, plan, scored("2026-11-01", 9), scored("2026-11-23", 14)) == "absent"


@pytest.mark.parametrize(
    ("moved_at", "expected"),
    [("2026-11-09T23:59:00Z", "absent"), ("2026-11-10T00:00:00Z", "present")],
)
def test_a_day_that_was_moved_before_it_came_was_not_missed(moved_at, expected):
    plan = said("plan", "2026-10-21T10:00:00Z", "medical", next_on="2026-11-10")
    moved = said("plan", moved_at, "medical", next_on="2026-11-30")
    scores = (scored("2026-11-01", 9), scored("2026-11-20", 14))

    assert state(WORSE, DOSE, plan, moved, *scores) == expected


def test_a_dose_since_ends_it():
    since = said("dose", "2026-11-15T10:00:00Z", "medical", route="im")
    chart = (scored("2026-11-01", 9), missed("2026-11-05"), scored("2026-11-12", 14))

    assert state(WORSE, *chart) == "present"
    assert state(WORSE, *chart, since) == "absent"


def test_what_was_missed_last_is_what_counts():
    chart = (
        scored("2026-11-01", 5),
        missed("2026-11-05"),
        scored("2026-11-10", 9),
        missed("2026-11-12"),
        scored("2026-11-20", 13),
    )

    (answer,) = ask(WORSE, *chart)
    assert answer.state == "absent"
    assert answer.entries[0].at.day == 12
