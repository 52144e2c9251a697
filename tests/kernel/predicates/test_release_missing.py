"""Whether the therapist may speak with the prescriber: a release that stands."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.release_missing import ReleaseMissing

MISSING = ReleaseMissing(to=("medical", "prescriber", "clinic"))
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", next_on="2026-12-24")


def release(to="medical", **more):
    return said("release", "2026-11-10T10:00:00Z", to=to, **more)


@pytest.mark.parametrize("to", ["medical", "prescriber", "clinic", "Clinic", " medical "])
def test_a_release_to_the_medical_side_is_enough(to):
    assert state(MISSING, PLAN, release(to)) == "absent"


def test_a_release_to_somebody_else_is_not():
    assert state(MISSING, PLAN, release("family")) == "present"


@pytest.mark.parametrize("to", [None, ""])
def test_a_release_to_nobody_by_name_cannot_tell(to):
    assert gaps(MISSING, PLAN, release(to)) == ["release"]


def test_the_question_stands_on_the_release_that_names_nobody():
    unnamed = release(None)
    (answer,) = ask(MISSING, PLAN, release("family"), unnamed)
    assert answer.entries == (unnamed,)


def test_one_by_name_settles_it_beside_one_without():
    assert state(MISSING, PLAN, release(None), release()) == "absent"


@pytest.mark.parametrize(
    "ended", [{"withdrawn_at": "2026-11-15T10:00:00Z"}, {"until": "2026-11-22"}]
)
def test_a_release_that_has_ended_is_missing_with_or_without_a_plan(ended):
    assert state(MISSING, PLAN, release(**ended)) == "present"
    assert state(MISSING, release(**ended)) == "present"


def test_a_release_stands_through_its_last_day():
    assert state(MISSING, PLAN, release(until="2026-11-23")) == "absent"


def test_with_a_dose_planned_none_at_all_is_missing():
    assert state(MISSING, PLAN) == "present"


def test_with_nothing_planned_none_at_all_cannot_be_told():
    assert gaps(MISSING) == ["release"]
