"""A dose beyond the least that a protocol names is expected as one that may not come."""

from __future__ import annotations

from tests.kernel.exposure.doses import dose
from tests.kernel.saying import said
from tests.kernel.trajectory.telling import scene

from holdfast.kernel.protocols.expecting import expecting


def test_of_four_to_eight_doses_the_last_four_may_not_come():
    plan = said("plan", "2025-12-01T10:00:00Z", "medical", protocol="iv-community")
    found = expecting(scene(plan, dose("2026-01-01", route="iv"), day=2))

    assert [(one.number, one.is_optional) for one in found.doses] == [
        *((number, False) for number in (2, 3, 4)),
        *((number, True) for number in (5, 6, 7, 8)),
    ]
