"""Whether touch, music and a sign to pause are agreed anew for the next dose."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.not_agreed_for_dose import NotAgreedForDose

TOUCH = NotAgreedForDose(field="touch_agreed")
PLANNED = said("plan", "2026-11-20T10:00:00Z", "medical", route="im", next_on="2026-11-29")
DOSE = said("dose", "2026-11-15T10:00:00Z", "medical", route="im")


def agreed(at, is_yes=True):
    return said("plan", at, "therapist", touch_agreed=is_yes)


@pytest.mark.parametrize(("is_yes", "expected"), [(True, "absent"), (False, "present")])
def test_a_yes_settles_it_and_a_no_does_not(is_yes, expected):
    assert state(TOUCH, PLANNED, agreed("2026-11-21T10:00:00Z", is_yes)) == expected


def test_a_dose_with_nothing_agreed_rests_on_the_plan_of_it():
    (answer,) = ask(TOUCH, PLANNED)

    assert answer.state == "present"
    assert answer.entries == (PLANNED,)


@pytest.mark.parametrize(
    ("at", "expected"), [("2026-11-15T09:59:00Z", "present"), ("2026-11-15T10:00:00Z", "absent")]
)
def test_an_agreement_holds_for_one_dose(at, expected):
    assert state(TOUCH, DOSE, PLANNED, agreed(at)) == expected


def test_with_no_dose_planned_there_is_nothing_to_agree_on_yet():
    assert state(TOUCH, DOSE) == "absent"
