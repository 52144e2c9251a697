"""Before the next session: with none booked, or a dose first, risk and that dose are of today."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, said

from holdfast.library.content import load

CAUTION = said(
    "condition", "2026-11-20T10:00:00Z", "therapist", code="bipolar_disorder", status="present"
)
EARLIER = said(
    "answers",
    "2026-11-01T10:00:00Z",
    instrument="c-ssrs-screener",
    items={"1": False, "2": False, "6": True, "6_past_3_months": False},
)
DOSE = said("plan", "2026-11-20T10:00:00Z", "medical", route="im", next_on="2026-11-25")
FAR_OFF = said("plan", "2026-11-20T10:00:00Z", "medical", route="im", next_on="2026-11-27")


def booked(starts_at, **more):
    return said("appointment", "2026-11-20T10:00:00Z", "therapist", starts_at=starts_at, **more)


BEFORE = booked("2026-11-24T10:00:00Z")
AFTER = booked("2026-11-26T10:00:00Z")
CANCELLED = booked("2026-11-24T10:00:00Z", status="cancelled")


def urgency(id_, *entries, at="2026-11-23T12:00:00+00:00"):
    return next(one for one in briefed(*entries, at=at).findings if one.id == id_).urgency


@pytest.mark.parametrize("booked", [(), (AFTER,), (CANCELLED,)], ids=["none", "after", "cancelled"])
def test_a_caution_about_a_near_dose_that_comes_before_any_session_is_of_today(booked):
    assert urgency("suitability.bipolar_disorder", CAUTION, DOSE, *booked) == "today"


def test_with_a_session_before_the_dose_it_can_wait_for_that():
    assert urgency("suitability.bipolar_disorder", CAUTION, DOSE, BEFORE) == "soon"


def test_a_dose_further_off_leaves_time_to_book_one():
    assert urgency("suitability.bipolar_disorder", CAUTION, FAR_OFF) == "soon"


def test_as_the_session_begins_without_an_answer_it_presses_again():
    as_it_begins = "2026-11-24T10:00:00+00:00"
    found = urgency("suitability.bipolar_disorder", CAUTION, DOSE, BEFORE, at=as_it_begins)
    assert found == "today"


def test_an_answer_of_a_professional_lets_it_wait():
    key = "suitability.bipolar_disorder@bipolar_disorder"
    cause = next(one.cause for one in briefed(CAUTION, DOSE).findings if one.key == key)
    answer = said(
        "judgement",
        "2026-11-22T10:00:00Z",
        "therapist",
        finding=key,
        cause=cause,
        answer="agree",
    )
    assert urgency("suitability.bipolar_disorder", CAUTION, DOSE, answer) == "soon"


def test_a_risk_that_was_assessed_stays_assessed():
    contact = said(
        "contact",
        "2026-11-02T10:00:00Z",
        "therapist",
        way="phone",
        assessment="low",
        plan="next week",
    )
    assert urgency("risk.past_behaviour", EARLIER, contact) == load().policy.assessed_urgency
