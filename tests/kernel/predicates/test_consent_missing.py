"""Whether informed consent is documented and still stands."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.consent_missing import ConsentMissing

MISSING = ConsentMissing()


def consent(at="2026-11-10T10:00:00Z", **more):
    return said("consent", at, to="medical", **more)


def plan(consents):
    return said("plan", "2026-11-05T10:00:00Z", "medical", consent=consents)


def test_a_consent_on_file_is_enough():
    assert state(MISSING, consent()) == "absent"
    assert state(MISSING, consent(signed=True)) == "absent"


def test_a_consent_left_unsigned_is_none():
    assert state(MISSING, consent(signed=False)) == "present"


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-23T11:59:00+00:00", "absent"), ("2026-11-23T12:00:00+00:00", "present")],
)
def test_a_withdrawal_counts_from_its_moment_on(at, expected):
    assert state(MISSING, consent(withdrawn_at="2026-11-23T12:00:00Z"), at=at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-23T23:59:00+00:00", "absent"), ("2026-11-24T00:00:00+00:00", "present")],
)
def test_a_consent_lasts_through_its_last_day(at, expected):
    assert state(MISSING, consent(until="2026-11-23"), at=at) == expected


def test_a_new_consent_stands_in_for_one_that_was_withdrawn():
    withdrawn = consent(withdrawn_at="2026-11-15T10:00:00Z")

    assert state(MISSING, withdrawn, consent("2026-11-16T10:00:00Z")) == "absent"


def test_the_plan_may_say_it():
    assert state(MISSING, plan(True)) == "absent"
    assert state(MISSING, plan(False)) == "present"


def test_a_yes_in_the_plan_does_not_bring_back_what_was_withdrawn():
    assert state(MISSING, plan(True), consent(withdrawn_at="2026-11-15T10:00:00Z")) == "present"


def test_a_consent_on_file_outweighs_a_no_in_the_plan():
    assert state(MISSING, plan(False), consent()) == "absent"


def test_nothing_on_file_cannot_be_told():
    assert gaps(MISSING) == ["plan"]
