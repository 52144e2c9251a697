"""Two things said at once of the same: both are kept, and it becomes a finding."""

from __future__ import annotations

from tests.kernel.predicates.asking import ask, states
from tests.kernel.saying import briefed, said

from holdfast.kernel.predicates.contradiction import Contradiction

BOTH = Contradiction(weight_percent=20, weight_days=30)


def condition(code, status, at="2026-11-01T10:00:00Z", **more):
    return said("condition", at, code=code, status=status, **more)


def medicine(ingredient, status, at="2026-11-01T10:00:00Z"):
    return said("medication", at, ingredient=ingredient, status=status)


def test_present_against_absent():
    assert states(BOTH, condition("stroke", "present"), condition("stroke", "absent")) == {
        "stroke": "present"
    }


def test_it_is_as_urgent_as_what_it_leaves_open():
    (stroke,) = ask(BOTH, condition("stroke", "present"), condition("stroke", "absent"))
    (odd,) = ask(BOTH, condition("odd", "present"), condition("odd", "absent"))

    assert (stroke.urgency, odd.urgency) == ("today", "soon")


def test_a_replacement_takes_the_other_back():
    first = condition("stroke", "present", id_="first")

    assert states(BOTH, first, condition("stroke", "absent", replaces="first")) == {
        "chart": "absent"
    }


def test_taking_against_stopped_at_one_moment():
    assert states(BOTH, medicine("lithium", "taking"), medicine("lithium", "stopped")) == {
        "lithium": "present"
    }
    later = medicine("lithium", "stopped", at="2026-11-02T10:00:00Z")
    assert states(BOTH, medicine("lithium", "taking"), later) == {"chart": "absent"}


def test_what_is_contradicted_at_two_moments_is_one_finding_with_all_its_facts():
    facts = [
        medicine("lithium", status, at=at)
        for at in ("2026-11-01T10:00:00Z", "2026-11-08T10:00:00Z")
        for status in ("taking", "stopped")
    ]
    found = [f for f in briefed(*facts).findings if f.id == "chart.contradiction"]

    assert len(found) == 1
    assert {because.entry for because in found[0].why} == {fact.id for fact in facts}
