"""A plan that is to be looked at again on a day, and was not."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.kernel.predicates.asking import ask
from tests.kernel.saying import said

from holdfast.kernel.predicates.review_missing import ReviewMissing

ASKED = ReviewMissing()
DOSE = said("dose", "2026-11-01T10:00:00Z", "medical", route="im")
PLAN = said("plan", "2026-10-01T10:00:00Z", "medical", review_on="2026-11-10")
OVER = "2026-11-11T00:00:00+00:00"


def found(*facts, at):
    (answer,) = ask(ASKED, *facts, at=at)
    return answer


def test_until_its_day_is_over_nothing_is_missing():
    answer = found(DOSE, PLAN, at="2026-11-10T23:59:00Z")
    assert (answer.state, answer.about, answer.entries) == ("absent", "review_on", (PLAN,))


def test_then_it_is_past_since_that_day_and_stands_on_the_plan():
    answer = found(DOSE, PLAN, at=OVER)
    assert (answer.state, answer.how, answer.entries) == ("present", "past", (PLAN,))
    assert answer.since == datetime.fromisoformat(OVER)


@pytest.mark.parametrize(
    ("kind", "body"), [("clearance", {"decision": "cleared"}), ("plan", {"route": "im"})]
)
@pytest.mark.parametrize(("at", "state"), [(OVER, "absent"), ("2026-11-10T23:59:00Z", "present")])
def test_an_answer_or_a_plan_from_that_day_on_is_the_review(kind, body, at, state):
    later = said(kind, at, "medical", **body)
    assert found(DOSE, PLAN, later, at="2026-11-15T12:00:00Z").state == state


def test_without_any_day_of_review_the_treatment_is_what_it_stands_on():
    answer = found(DOSE, at="2026-11-03T12:00:00Z")
    assert (answer.state, answer.how, answer.entries) == ("present", "", (DOSE,))


def test_a_number_of_doses_is_an_end_that_needs_no_day():
    ends = said("plan", "2026-10-01T10:00:00Z", "medical", doses_planned=6)
    assert found(DOSE, ends, at="2026-11-03T12:00:00Z").entries == (ends,)
    assert found(DOSE, ends, at="2026-11-03T12:00:00Z").state == "absent"


def test_with_no_treatment_there_is_nothing_to_review():
    assert found(at=OVER).state == "absent"
    ended = said("plan", "2026-11-02T10:00:00Z", "medical", status="ended")
    assert found(DOSE, PLAN, ended, at=OVER).state == "absent"
