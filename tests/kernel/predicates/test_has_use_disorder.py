"""Whether a substance use disorder is there, as a diagnosis or as the way a substance is used."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.has_use_disorder import HasUseDisorder

ANY = HasUseDisorder(conditions=("substance_use_disorder",), uses=("disorder",))
OPIOID = HasUseDisorder(
    conditions=("opioid_use_disorder",), uses=("disorder",), substances=("opioid",)
)


def diagnosis(status, code="substance_use_disorder"):
    return said("condition", "2026-11-01T10:00:00Z", code=code, status=status)


def uses(substance, use, at="2026-11-10T10:00:00Z"):
    return said("substance", at, substance=substance, use=use)


NO_DIAGNOSIS = diagnosis("absent")


def test_a_diagnosis_is_enough():
    assert states(ANY, diagnosis("present")) == {"substance_use_disorder": "present"}


def test_the_way_a_substance_is_used_is_enough():
    assert states(ANY, uses("alcohol", "disorder")) == {"alcohol": "present"}
    assert states(ANY, NO_DIAGNOSIS, uses("alcohol", "disorder")) == {"alcohol": "present"}


def test_diagnosis_and_substances_stand_side_by_side():
    asked = states(ANY, diagnosis("present"), uses("alcohol", "disorder"), uses("cocaine", "none"))

    assert asked == {"substance_use_disorder": "present", "alcohol": "present"}


@pytest.mark.parametrize("use", ["none", "past", "occasional", "regular", "unknown"])
def test_any_other_use_is_no_disorder(use):
    assert state(ANY, NO_DIAGNOSIS, uses("alcohol", use)) == "absent"


def test_a_substance_that_is_not_meant_does_not_count():
    no = diagnosis("absent", "opioid_use_disorder")

    assert state(OPIOID, no, uses("alcohol", "disorder")) == "absent"
    assert states(OPIOID, no, uses("opioid", "disorder")) == {"opioid": "present"}


def test_a_disorder_that_has_become_past_is_not_current():
    then, now = uses("alcohol", "disorder", "2020-01-01T10:00:00Z"), uses("alcohol", "past")

    assert state(ANY, NO_DIAGNOSIS, then, now) == "absent"


@pytest.mark.parametrize("use", ["unknown", None])
def test_not_knowing_takes_nothing_back(use):
    then = uses("alcohol", "disorder", "2026-10-01T10:00:00Z")

    assert states(ANY, NO_DIAGNOSIS, then, uses("alcohol", use)) == {"alcohol": "present"}


def test_what_was_never_asked_cannot_be_told():
    assert state(ANY) == "cannot_tell"
    assert state(ANY, diagnosis("unknown")) == "cannot_tell"
