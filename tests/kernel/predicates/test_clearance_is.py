"""Whether the prescriber has not said yes to the dose that is planned."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.clearance_is import ClearanceIs

OPEN = ClearanceIs(decisions=("not_cleared", "conditional", "pending"))
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", next_on="2026-12-01")


def answer(decision, at="2026-11-10T10:00:00Z", by="medical", **more):
    return said("clearance", at, by, decision=decision, **more)


@pytest.mark.parametrize("decision", ["not_cleared", "conditional", "pending"])
def test_each_answer_that_is_no_yes_leaves_it_open(decision):
    assert state(OPEN, PLAN, answer(decision)) == "present"


def test_a_yes_of_the_prescriber_settles_it():
    assert state(OPEN, PLAN, answer("cleared")) == "absent"


@pytest.mark.parametrize("by", ["client", "therapist", "practice", "import"])
def test_a_yes_that_is_relayed_is_not_confirmed(by):
    assert gaps(OPEN, PLAN, answer("cleared", by=by)) == ["clearance.confirmed"]


def test_a_relayed_yes_hides_no_no():
    later = answer("cleared", "2026-11-12T10:00:00Z", "therapist")

    assert state(OPEN, PLAN, answer("not_cleared"), later) == "present"


def test_a_relayed_no_after_a_yes_is_heard():
    later = answer("not_cleared", "2026-11-12T10:00:00Z", "client")

    assert state(OPEN, PLAN, answer("cleared"), later) == "present"


def test_a_relayed_yes_after_a_yes_changes_nothing():
    later = answer("cleared", "2026-11-12T10:00:00Z", "client")

    assert state(OPEN, PLAN, answer("cleared"), later) == "absent"


def test_the_newest_answer_of_the_prescriber_holds():
    no, yes = answer("not_cleared"), answer("cleared", "2026-11-12T10:00:00Z")

    assert state(OPEN, PLAN, no, yes) == "absent"
    assert state(OPEN, PLAN, answer("cleared"), answer("pending", "2026-11-12T10:00:00Z")) == (
        "present"
    )


@pytest.mark.parametrize(
    ("until", "missing"), [("2026-11-23", []), ("2026-11-22", ["clearance.over"])]
)
def test_a_yes_holds_through_its_last_day(until, missing):
    assert gaps(OPEN, PLAN, answer("cleared", until=until)) == missing


def test_a_yes_to_an_earlier_plan_does_not_answer_a_new_one():
    changed = said("plan", "2026-11-15T10:00:00Z", "medical", route="oral")

    assert gaps(OPEN, PLAN, answer("cleared"), changed) == ["clearance"]


def test_no_answer_to_a_plan_cannot_be_told():
    assert gaps(OPEN, PLAN) == ["clearance"]


def test_with_nothing_planned_nothing_is_open():
    assert state(OPEN) == "absent"
    assert state(OPEN, answer("not_cleared")) == "absent"
