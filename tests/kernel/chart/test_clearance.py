"""A yes from the prescriber is narrow."""

from __future__ import annotations

import pytest
from tests.kernel.saying import finding, said

from holdfast.kernel.entries import Entry

KEY = "suitability.stroke@stroke"
STROKE = said("condition", "2026-11-01T10:00:00Z", code="stroke", status="past")
RELEASE = said("release", "2026-11-02T10:00:00Z", to="medical", covers=["flags"], signed=True)
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", route="im", next_on="2026-12-10")


def yes(at="2026-11-10T10:00:00Z", by="medical", **more):
    return said("clearance", at, by, decision="cleared", **more)


def test_a_yes_after_the_facts_lowers_the_finding_and_says_so():
    found = finding(KEY, STROKE, RELEASE, PLAN, yes())

    assert (found.state, found.urgency) == ("present", "know")
    assert found.lowered_by == (
        "The prescriber said yes to the plan on 10 November 2026, when this was already on record"
    )


def test_without_a_yes_it_is_of_today():
    assert finding(KEY, STROKE, PLAN).urgency == "today"


def test_a_relayed_yes_lowers_nothing():
    assert finding(KEY, STROKE, RELEASE, PLAN, yes(by="therapist")).urgency == "today"


def test_a_no_lowers_nothing():
    no = said("clearance", "2026-11-10T10:00:00Z", "medical", decision="not_cleared")

    assert finding(KEY, STROKE, RELEASE, PLAN, no).urgency == "today"


def test_a_yes_before_the_fact_lowers_nothing():
    assert finding(KEY, STROKE, RELEASE, PLAN, yes(at="2026-10-01T10:00:00Z")).urgency == "today"


def test_a_new_plan_ends_it():
    newer = said("plan", "2026-11-12T10:00:00Z", "medical", route="oral", next_on="2026-12-10")

    assert finding(KEY, STROKE, RELEASE, PLAN, yes(), newer).urgency == "today"


def test_it_holds_until_its_day_is_over():
    until = yes(until="2026-11-23")

    assert (
        finding(KEY, STROKE, RELEASE, PLAN, until, at="2026-11-23T23:59:00+00:00").urgency == "know"
    )
    assert (
        finding(KEY, STROKE, RELEASE, PLAN, until, at="2026-11-24T00:00:00+00:00").urgency
        == "today"
    )


def test_it_never_lowers_a_risk_answer():
    answers = said(
        "answers", "2026-11-01T10:00:00Z", instrument="phq-9", items=[0, 0, 0, 0, 0, 0, 0, 0, 1]
    )

    assert finding("risk.item_nine@phq-9", answers, PLAN, yes()).urgency == "today"


def test_who_goes_home_with_the_client_is_no_new_plan_of_a_dose():
    arranged = said("plan", "2026-11-12T10:00:00Z", escort=True)

    assert finding(KEY, STROKE, RELEASE, PLAN, yes(), arranged).urgency == "know"


def test_a_yes_that_is_relayed_since_takes_nothing_back_and_a_no_does():
    relayed = yes(at="2026-11-12T10:00:00Z", by="client")
    no = said("clearance", "2026-11-12T10:00:00Z", "therapist", decision="not_cleared")

    assert finding(KEY, STROKE, RELEASE, PLAN, yes(), relayed).urgency == "know"
    assert finding(KEY, STROKE, RELEASE, PLAN, yes(), no).urgency == "today"


def test_a_fact_that_came_later_than_the_yes_is_not_answered_by_it():
    told_late = Entry(
        id="late",
        kind="condition",
        at=STROKE.at,
        recorded_at=STROKE.at.replace(day=20),
        by="client",
        body=STROKE.body,
    )

    assert finding(KEY, told_late, PLAN, yes()).urgency == "today"


@pytest.mark.parametrize(
    ("answer", "title", "fact"),
    [
        ({"decision": "not_cleared"}, "said no", "of 10 November 2026: no"),
        ({"decision": "pending"}, "has not decided yet", "not decided yet"),
        (
            {"decision": "conditional", "conditions": "a reading below 140/90"},
            "has conditions",
            "yes, on conditions (a reading below 140/90)",
        ),
    ],
)
def test_an_answer_that_is_no_yes_is_said_as_it_was_given(answer, title, fact):
    given = said("clearance", "2026-11-10T10:00:00Z", "medical", **answer)
    found = finding("suitability.clearance_open@clearance", PLAN, given)

    assert title in found.title
    assert fact in found.why[0].says


def test_without_an_answer_that_is_said_as_well():
    found = finding("suitability.clearance_open@clearance", PLAN)

    assert found.title == "A dose is planned, and no answer of the prescriber is on record"


UNTOLD = "whether the prescriber knew of this when they said yes: no release covered it then"


@pytest.mark.parametrize(
    "release",
    [
        (),
        (said("release", "2026-11-02T10:00:00Z", to="medical", covers=["plan"], signed=True),),
        (said("release", "2026-11-02T10:00:00Z", to="medical", covers=["flags"], signed=False),),
        (said("release", "2026-11-12T10:00:00Z", to="medical", covers=["flags"], signed=True),),
        (said("release", "2026-11-02T10:00:00Z", to="the employer", covers="flags", signed=True),),
        (
            said(
                "release",
                "2026-11-02T10:00:00Z",
                to="medical",
                covers=["flags"],
                signed=True,
                until="2026-11-08",
            ),
        ),
    ],
    ids=["none", "of other things", "unsigned", "later", "to somebody else", "over by then"],
)
def test_a_yes_lowers_nothing_of_which_nobody_told_them(release):
    found = finding(KEY, STROKE, *release, PLAN, yes())

    assert (found.urgency, found.lowered_by) == ("today", None)
    assert UNTOLD in found.missing


def test_what_the_medical_side_entered_itself_needs_no_release():
    theirs = said("condition", "2026-11-01T10:00:00Z", "medical", code="stroke", status="past")

    assert finding(KEY, theirs, PLAN, yes()).urgency == "know"


def test_an_answer_to_the_finding_itself_needs_no_release():
    before = finding(KEY, STROKE, PLAN)
    answer = said(
        "judgement",
        "2026-11-10T10:00:00Z",
        "medical",
        finding=KEY,
        cause=before.cause,
        answer="agree",
    )

    assert finding(KEY, STROKE, PLAN, answer).urgency == "know"


def test_without_a_yes_nothing_is_said_of_what_was_told():
    assert finding(KEY, STROKE, PLAN).missing == ()
