"""Whether the plan names one of some products, routes or places."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.plan_names import PlanNames

COMPOUNDED = PlanNames(field="product", values=("compounded_ketamine",))


def plan(at="2026-11-20T10:00:00Z", **planned):
    return said("plan", at, "medical", **planned)


@pytest.mark.parametrize(
    ("product", "expected"), [("compounded_ketamine", "present"), ("esketamine", "absent")]
)
def test_the_plan_names_it_or_names_another(product, expected):
    assert state(COMPOUNDED, plan(product=product)) == expected


def test_a_plan_that_names_none_cannot_tell():
    assert gaps(COMPOUNDED, plan(route="im")) == ["plan"]
    assert gaps(COMPOUNDED) == ["plan"]


def test_the_newest_plan_that_speaks_of_it_counts():
    earlier = plan(product="compounded_ketamine")

    assert state(COMPOUNDED, earlier, plan("2026-11-21T10:00:00Z", route="im")) == "present"
    assert (
        state(COMPOUNDED, earlier, plan("2026-11-21T10:00:00Z", product="esketamine")) == "absent"
    )
