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


WATER = PlanSays(field="near_water", concern=True, each_dose=True)
FOOD = PlanSays(
    field="ate_before_dose",
    concern=True,
    routes=("intranasal",),
    each_dose=True,
    on_the_day=True,
)
DOSE = said("dose", "2026-11-15T10:00:00Z", "medical", route="intranasal")


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-15T09:59:00Z", "cannot_tell"), ("2026-11-15T10:00:00Z", "absent")],
)
def test_what_is_asked_for_each_dose_is_asked_anew_after_one(at, expected):
    assert state(WATER, DOSE, plan(next_on="2026-11-29"), plan(at, near_water=False)) == expected


def test_between_doses_with_none_planned_it_is_not_asked():
    assert state(WATER, DOSE, plan("2026-11-10T10:00:00Z", near_water=True)) == "absent"


def test_a_route_may_limit_it():
    on_the_day = plan("2026-11-23T08:00:00Z", ate_before_dose=True)

    assert state(FOOD, plan(route="intranasal", next_on="2026-11-23"), on_the_day) == "present"
    assert state(FOOD, plan(route="im", next_on="2026-11-23"), on_the_day) == "absent"
    assert gaps(FOOD, plan(next_on="2026-11-23"), on_the_day) == ["plan"]


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-22T23:59:00+00:00", "absent"), ("2026-11-23T00:00:00+00:00", "cannot_tell")],
)
def test_what_is_asked_on_the_day_is_asked_from_its_first_minute(at, expected):
    assert state(FOOD, plan(route="intranasal", next_on="2026-11-23"), at=at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-22T23:59:00Z", "cannot_tell"), ("2026-11-23T00:00:00Z", "absent")],
)
def test_an_answer_of_the_day_before_is_not_of_the_day(at, expected):
    spray = plan(route="intranasal", next_on="2026-11-23")

    assert state(FOOD, spray, plan(at, ate_before_dose=False)) == expected


def test_with_no_dose_planned_there_is_no_day_to_ask_on():
    assert state(FOOD, plan(route="intranasal")) == "absent"
