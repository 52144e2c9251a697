"""A prescriber who has decided since is no longer being asked."""

from __future__ import annotations

import pytest
from tests.kernel.considerations.asking import standing
from tests.kernel.saying import said

STROKE = "suitability.stroke@stroke"
KNOWN = said("condition", "2026-11-01T10:00:00Z", code="stroke", status="past")
PENDING = said("clearance", "2026-11-10T10:00:00Z", "medical", decision="pending")


@pytest.mark.parametrize("decision", ["cleared", "not_cleared", "conditional"])
def test_an_answer_ends_the_asking_before_it(decision):
    decided = said("clearance", "2026-11-12T10:00:00Z", "medical", decision=decision)

    assert standing(STROKE, KNOWN, PENDING).asked is not None
    assert standing(STROKE, KNOWN, PENDING, decided).asked is None
