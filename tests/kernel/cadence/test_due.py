"""What comes due, for whom and when: what is overdue is a finding instead."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, finding, said

DOSE = said("dose", "2026-11-02T10:00:00Z", "medical", route="im")
CHECK = "risk.risk_check_overdue@risk_check"


def due(*facts, at, zone="UTC"):
    return {found.what: found for found in briefed(*facts, at=at, zone=zone).due}


def phq(at, last=0):
    return said("answers", at, instrument="phq-9", items=[0] * 8 + [last])


def test_before_any_dose_nothing_comes_due_by_a_dose():
    assert due(at="2026-11-02T10:00:00+00:00") == {}


def test_after_a_dose_each_thing_says_for_whom_when_and_why():
    found = due(DOSE, at="2026-11-02T12:00:00+00:00")

    assert (found["check-in"].for_, found["check-in"].because) == (
        "client",
        "the evening of the dose",
    )
    assert found["risk check"].for_ == "therapist"
    assert found["check-in"].at.isoformat() == "2026-11-02T19:00:00+00:00"


def test_it_is_due_at_an_hour_of_the_clients_own_clock():
    found = due(DOSE, at="2026-11-02T12:00:00+00:00", zone="America/New_York")

    assert found["check-in"].at.isoformat() == "2026-11-02T19:00:00-05:00"


def test_the_hour_stays_across_the_change_of_clocks():
    dose = said("dose", "2026-10-31T15:00:00Z", "medical", route="im")
    found = due(dose, at="2026-10-31T23:59:00+00:00", zone="America/New_York")
    morning = due(dose, at="2026-11-01T12:00:00+00:00", zone="America/New_York")

    assert found["check-in"].at.isoformat() == "2026-10-31T19:00:00-04:00"
    assert morning["check-in"].at.isoformat() == "2026-11-01T09:00:00-05:00"


@pytest.mark.parametrize(
    ("at", "is_due", "is_finding"),
    [
        ("2026-11-04T11:59:00+00:00", True, False),
        ("2026-11-04T12:00:00+00:00", False, True),
    ],
)
def test_past_its_grace_it_is_a_finding_and_no_longer_due(at, is_due, is_finding):
    before = phq("2026-11-01T20:00:00Z")

    assert ("risk check" in due(before, DOSE, at=at)) is is_due
    assert (finding(CHECK, before, DOSE, at=at).state == "present") is is_finding


def test_what_has_been_done_comes_due_the_next_time():
    done = said("check_in", "2026-11-02T19:30:00Z", mood=5.0)

    assert due(DOSE, done, at="2026-11-02T20:00:00+00:00")["check-in"].because == (
        "the morning after the dose"
    )


def test_an_integration_session_that_was_missed_does_not_count():
    missed = said(
        "session", "2026-11-03T10:00:00Z", "therapist", purpose="integration", attended=False
    )
    held = said("session", "2026-11-03T10:00:00Z", "therapist", purpose="integration")
    at = "2026-11-05T12:00:00+00:00"
    key = "aftercare.integration_overdue@integration"

    assert finding(key, DOSE, missed, at=at).state == "present"
    assert finding(key, DOSE, held, at=at).state == "absent"


def test_a_conversation_without_an_assessment_is_no_risk_check():
    at = "2026-11-04T12:00:00+00:00"
    talk = said("contact", "2026-11-03T10:00:00Z", "therapist", way="phone")
    asked = said(
        "contact", "2026-11-03T10:00:00Z", "therapist", way="phone", assessment="asked in full"
    )

    assert finding(CHECK, DOSE, talk, at=at).state == "present"
    assert finding(CHECK, DOSE, asked, at=at).state == "absent"


def test_a_form_that_skips_the_question_is_no_risk_check():
    at = "2026-11-04T12:00:00+00:00"

    assert finding(CHECK, DOSE, phq("2026-11-03T10:00:00Z", last=None), at=at).state == "present"
    assert finding(CHECK, DOSE, phq("2026-11-03T10:00:00Z"), at=at).state == "absent"


def test_what_recurs_ends_with_its_course():
    anxiety = "gad-7"

    assert anxiety in due(DOSE, at="2026-11-12T10:00:00+00:00")
    late = said("answers", "2027-11-01T10:00:00Z", instrument="gad-7", items=[0] * 7)
    assert anxiety not in due(DOSE, late, at="2027-11-03T10:00:00+00:00")


def stop(status):
    return said("plan", "2026-11-04T10:00:00Z", "medical", status=status, next_on="2026-12-20")


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_course_that_rests_asks_for_nothing_that_recurs_but_the_risk_check(status):
    later = due(DOSE, stop(status), at="2026-11-25T10:00:00+00:00")
    near_a_dose = due(DOSE, stop(status), at="2026-12-19T20:00:00+00:00")

    assert set(later) <= {"risk check"}
    assert set(near_a_dose) <= {"risk check"}
    assert finding(CHECK, DOSE, stop(status), at="2026-11-25T10:00:00+00:00").state == "present"


def test_what_follows_a_dose_that_was_given_still_runs_in_a_pause():
    paused = said("plan", "2026-11-02T11:00:00Z", "medical", status="paused")
    found = due(DOSE, paused, at="2026-11-02T12:00:00+00:00")

    assert set(found) == {
        "check-in",
        "risk check",
        "integration session",
        "contact after a first or changed dose",
        "psychosis-check",
        "side-effects",
    }


def test_a_course_that_has_ended_asks_the_client_for_nothing_and_calls_nothing_overdue():
    at = "2026-12-20T12:00:00+00:00"
    ended = said("plan", "2026-11-02T11:00:00Z", "medical", status="ended")
    overdue = ("aftercare.check_in_overdue@check_in", "aftercare.mood_measure_overdue@mood")

    assert set(due(DOSE, ended, at="2026-11-02T12:00:00+00:00")) == {"risk check"}
    for key in overdue:
        assert finding(key, DOSE, at=at).state == "present"
        assert finding(key, DOSE, ended, at=at).state == "absent"


def test_after_a_yes_the_risk_check_of_an_ended_course_is_of_today():
    ended = said("plan", "2026-11-02T11:00:00Z", "medical", status="ended")
    found = finding(CHECK, DOSE, ended, phq("2026-11-05T10:00:00Z", 1), at="2026-11-25T10:00:00Z")

    assert (found.state, found.urgency) == ("present", "today")


def test_a_dose_after_the_end_begins_it_anew():
    again = said("dose", "2026-11-20T10:00:00Z", "medical", route="im")

    assert "phq-9" in due(DOSE, stop("ended"), again, at="2026-11-21T10:00:00+00:00")


def hypertension(status):
    return said("condition", "2026-10-01T10:00:00Z", code="hypertension", status=status)


@pytest.mark.parametrize(("status", "is_asked"), [("present", True), ("absent", False)])
def test_a_step_may_be_for_some_only(status, is_asked):
    found = due(DOSE, hypertension(status), at="2026-11-28T10:00:00+00:00")

    assert ("blood pressure at home" in found) is is_asked


def test_where_it_is_not_known_for_whom_a_step_is_nobody_is_asked():
    assert "blood pressure at home" not in due(DOSE, at="2026-11-28T10:00:00+00:00")
