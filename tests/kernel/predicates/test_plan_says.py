"""Whether a fixable gap stands in the plan of the dosing day."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.plan_says import PlanSays

ESCORT = PlanSays(field="escort", concern=False)
SITTER = PlanSays(field="sitter", concern=False, settings=("home",))


def plan(at="2026-11-20T10:00:00Z", **planned):
    return said("plan", at, "medical", **planned)


@pytest.mark.parametrize(("value", "expected"), [(False, "present"), (True, "absent")])
def test_the_plan_says_it_or_says_the_other(value, expected):
    assert state(ESCORT, plan(escort=value)) == expected


def test_a_concern_may_be_a_yes():
    driving = PlanSays(field="driving_after", concern=True)

    assert state(driving, plan(driving_after=True)) == "present"
    assert state(driving, plan(driving_after=False)) == "absent"


def test_a_plan_that_does_not_say_cannot_tell():
    assert gaps(ESCORT, plan(route="im")) == ["plan"]
    assert gaps(ESCORT) == ["plan"]


def test_a_later_plan_changes_only_what_it_speaks_of():
    earlier = plan(escort=False)

    assert state(ESCORT, earlier, plan("2026-11-21T10:00:00Z", route="im")) == "present"
    assert state(ESCORT, earlier, plan("2026-11-21T10:00:00Z", escort=True)) == "absent"


@pytest.mark.parametrize(("setting", "expected"), [("home", "present"), ("clinic", "absent")])
def test_a_place_may_limit_it(setting, expected):
    assert state(SITTER, plan(setting=setting, sitter=False)) == expected


def test_a_place_that_is_not_known_cannot_tell():
    assert gaps(SITTER, plan(sitter=False)) == ["plan"]


def test_at_that_place_it_still_has_to_be_said():
    assert gaps(SITTER, plan(setting="home")) == ["plan"]


def test_the_place_of_the_last_dose_counts_where_no_plan_names_one():
    dose = said("dose", "2026-11-10T10:00:00Z", "medical", route="oral", setting="home")

    assert state(SITTER, dose, plan(sitter=False)) == "present"
