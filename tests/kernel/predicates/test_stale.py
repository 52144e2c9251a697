"""What was told long ago is asked anew, and nothing that stands on it goes away."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.kernel.saying import briefed, finding, said

RELEASE = said("release", "2026-01-01T10:00:00Z", to="medical", covers=["medicines"], signed=True)
PLAN = said("plan", "2026-06-01T10:00:00Z", "medical", route="oral", next_on="2027-01-20")
OLD = said("medication", "2026-10-01T10:00:00Z", ingredient="clarithromycin", status="taking")
KEY = "chart.stale_fact@list_of_medicines"
INTERACTION = "interaction.clarithromycin@clarithromycin"


def test_an_old_fact_stays_and_is_asked_about():
    found = {one.key: one for one in briefed(PLAN, OLD).findings}

    assert found[INTERACTION].state == "present"
    assert found[KEY].state == "present"
    assert found[KEY].title == "Older than it may be relied on: the list of medicines"
    assert [because.entry for because in found[KEY].why] == [OLD.id]


def test_it_is_as_urgent_as_what_stands_on_it():
    found = {one.key: one for one in briefed(PLAN, OLD).findings}

    assert found[INTERACTION].urgency == found[KEY].urgency == "today"


def test_where_help_is_needed_at_once_it_is_of_today_all_the_same():
    dose = said("dose", "2026-11-23T10:00:00Z", "medical", route="im")
    thinner = said("medication", "2026-10-01T10:00:00Z", ingredient="apixaban", status="taking")
    fall = said("reaction", "2026-11-23T11:00:00Z", code="fall")
    found = {one.key: one for one in briefed(PLAN, dose, thinner, fall).findings}

    assert found["dosing.fall_with_signs@fall"].urgency == "now"
    assert found[KEY].urgency == "today"


def test_it_is_for_before_the_next_dose_where_nothing_worse_stands_on_it():
    mild = said("medication", "2026-10-01T10:00:00Z", ingredient="no medicine", status="taking")

    assert finding(KEY, PLAN, mild).urgency == "soon"


def test_once_the_prescriber_said_yes_it_is_no_more_than_old():
    yes = said("clearance", "2026-11-20T10:00:00Z", "medical", decision="cleared")
    found = {one.key: one for one in briefed(PLAN, RELEASE, OLD, yes).findings}

    assert (found[INTERACTION].urgency, found[KEY].urgency) == ("know", "soon")


def test_asking_anew_takes_nothing_from_the_prescribers_yes():
    yes = said("clearance", "2026-11-20T10:00:00Z", "medical", decision="cleared")
    asked = said(
        "judgement",
        "2026-11-21T10:00:00Z",
        "therapist",
        finding=KEY,
        cause=finding(KEY, PLAN, OLD).cause,
        answer="done",
    )
    found = {one.key: one for one in briefed(PLAN, RELEASE, OLD, yes, asked).findings}

    assert KEY not in found
    assert found[INTERACTION].urgency == "know"


def test_asked_anew_and_old_again_it_is_a_new_question():
    asked = said(
        "judgement",
        "2026-10-21T10:00:00Z",
        "therapist",
        finding=KEY,
        cause=finding(KEY, PLAN, OLD).cause,
        answer="done",
    )
    again = finding(KEY, PLAN, OLD, asked)

    assert again.judged is None
    assert again.cause != finding(KEY, PLAN, OLD).cause


def test_the_briefing_knows_the_instant_at_which_a_fact_grows_old():
    told = said("medication", "2026-11-01T10:00:00Z", ingredient="sertraline", status="taking")

    lives = said("person", "2026-11-22T10:00:00Z", jurisdiction="DE")
    assert briefed(PLAN, told, lives).changes_at == datetime(2026, 12, 1, 10, tzinfo=UTC)
