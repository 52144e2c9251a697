"""More often after an alarm, a first or changed dose or a fall; fewer while all is well."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.kernel.saying import briefed, finding, said

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load

DOSE = said("dose", "2026-11-02T10:00:00Z", "medical", route="im", dose_mg=35)
RISK = "risk.risk_check_overdue@risk_check"


def next_of(what, *facts, at):
    return {one.what: one for one in briefed(*facts, at=at).due}.get(what)


def phq(at, total=0, last=0):
    first = [min(3, max(0, total - last - 3 * place)) for place in range(8)]
    return said("answers", at, instrument="phq-9", items=[*first, last])


def check_in(at, mood=6.0):
    return said("check_in", at, mood=mood)


def test_after_an_answer_of_risk_the_next_risk_check_is_in_two_days_and_not_in_a_week():
    settled = said("contact", "2026-12-02T10:00:00Z", "therapist", way="phone", assessment="asked")
    yes = phq("2026-12-01T10:00:00Z", last=1)
    without = next_of("risk check", DOSE, settled, at="2026-12-02T12:00:00Z")
    found = next_of("risk check", DOSE, yes, settled, at="2026-12-02T12:00:00Z")

    assert without.at.date().isoformat() == "2026-12-09"
    assert found.at.date().isoformat() == "2026-12-04"
    assert "after an answer of risk" in found.because


def test_a_yes_that_was_taken_back_makes_it_denser_all_the_same():
    yes = said(
        "answers", "2026-12-01T10:00:00Z", instrument="phq-9", items=[0] * 8 + [1], id_="first"
    )
    no = said(
        "answers",
        "2026-12-01T10:05:00Z",
        instrument="phq-9",
        items=[0] * 9,
        id_="second",
        replaces="first",
    )
    settled = said("contact", "2026-12-02T10:00:00Z", "therapist", way="phone", assessment="asked")
    found = next_of("risk check", DOSE, yes, no, settled, at="2026-12-02T12:00:00Z")

    assert found.at.date().isoformat() == "2026-12-04"


def test_after_two_weeks_it_is_weekly_again():
    yes = phq("2026-11-20T10:00:00Z", last=1)
    settled = said("contact", "2026-12-05T10:00:00Z", "therapist", way="phone", assessment="asked")
    found = next_of("risk check", DOSE, yes, settled, at="2026-12-05T12:00:00Z")

    assert found.at.date().isoformat() == "2026-12-12"


def test_after_a_larger_dose_there_is_a_check_in_each_day():
    again = said("dose", "2026-11-20T10:00:00Z", "medical", route="im", dose_mg=50)
    alike = said("dose", "2026-11-20T10:00:00Z", "medical", route="im", dose_mg=35)
    told = check_in("2026-11-21T10:00:00Z")
    at = "2026-11-21T12:00:00Z"

    assert next_of("check-in", DOSE, again, told, at=at).at.date().isoformat() == "2026-11-22"
    assert next_of("check-in", DOSE, alike, told, at=at).at.date().isoformat() == "2026-11-23"


@pytest.mark.parametrize(("mood", "day"), [(3.0, "2026-12-04"), (3.5, "2026-12-08")])
def test_after_a_fall_of_mood_the_next_check_in_comes_sooner(mood, day):
    told = [check_in("2026-11-30T10:00:00Z"), check_in("2026-12-01T10:00:00Z", mood)]
    found = next_of("check-in", DOSE, *told, at="2026-12-01T12:00:00Z")

    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(("reaction", "day"), [("voices", "2026-12-02"), ("nausea", "2026-12-08")])
def test_an_alarming_reaction_asks_each_day_of_a_week(reaction, day):
    felt = said("reaction", "2026-12-01T08:00:00Z", code=reaction)
    told = check_in("2026-12-01T10:00:00Z")
    found = next_of("check-in", DOSE, felt, told, at="2026-12-01T12:00:00Z")

    assert found.at.date().isoformat() == day


def test_a_severe_reaction_of_any_kind_does_so_too():
    felt = said("reaction", "2026-12-01T08:00:00Z", code="nausea", severity="severe")
    told = check_in("2026-12-01T10:00:00Z")

    assert next_of("check-in", DOSE, felt, told, at="2026-12-01T12:00:00Z").at.day == 2


def test_a_rise_of_the_measure_makes_it_weekly_where_it_was_monthly():
    then = [phq("2027-01-20T10:00:00Z", 6), phq("2027-02-01T10:00:00Z", 11)]
    steady = [phq("2027-01-20T10:00:00Z", 6), phq("2027-02-01T10:00:00Z", 10)]
    at = "2027-02-01T12:00:00Z"

    assert next_of("phq-9", DOSE, *then, at=at).at.date().isoformat() == "2027-02-08"
    assert next_of("phq-9", DOSE, *steady, at=at).at.date().isoformat() == "2027-03-03"


DAYS = [f"2026-12-{day:02}T10:00:00Z" for day in (1, 8, 15)]
LOW = [phq(day, 4) for day in DAYS]


def test_while_all_is_well_the_check_in_comes_half_as_often_and_says_why():
    found = next_of(
        "check-in", DOSE, *LOW, check_in("2026-12-16T10:00:00Z"), at="2026-12-16T12:00:00Z"
    )

    assert found.at.date().isoformat() == "2026-12-30"
    assert "low and steady" in found.because


@pytest.mark.parametrize(
    "scores",
    [
        pytest.param(LOW[:2], id="two answers are too few"),
        pytest.param([phq(DAYS[0], 8), phq(DAYS[1], 8), phq(DAYS[2], 10)], id="one is not low"),
        pytest.param([phq(DAYS[0], 9), phq(DAYS[1], 5), phq(DAYS[2], 4)], id="not steady"),
        pytest.param([], id="nothing is known"),
    ],
)
def test_where_it_is_not_known_that_all_is_well_it_stays_weekly(scores):
    found = next_of(
        "check-in", DOSE, *scores, check_in("2026-12-16T10:00:00Z"), at="2026-12-16T12:00:00Z"
    )

    assert found.at.date().isoformat() == "2026-12-23"


def test_scores_of_long_ago_say_nothing_of_today():
    told = check_in("2027-02-10T10:00:00Z")
    found = next_of("check-in", DOSE, *LOW, told, at="2027-02-10T12:00:00Z")

    assert found.at.date().isoformat() == "2027-02-17"


def test_an_alarm_ends_what_is_sparse():
    felt = said("reaction", "2026-12-16T08:00:00Z", code="voices")
    told = check_in("2026-12-16T10:00:00Z")
    found = next_of("check-in", DOSE, *LOW, felt, told, at="2026-12-16T12:00:00Z")

    assert found.at.date().isoformat() == "2026-12-17"


def test_a_risk_check_that_was_due_before_the_dose_is_not_forgotten_with_it():
    planned = said("plan", "2026-11-01T10:00:00Z", "medical", first_on="2026-11-02")
    asked = said("contact", "2026-11-03T09:00:00Z", "therapist", way="phone", assessment="asked")
    at = "2026-11-02T10:30:00Z"

    assert finding(RISK, planned, DOSE, at=at).state == "present"
    assert finding(RISK, planned, DOSE, at="2026-11-03T09:30:00Z").state == "present"
    assert finding(RISK, planned, DOSE, asked, at="2026-11-03T09:30:00Z").state == "absent"
    before = phq("2026-11-02T09:00:00Z")
    assert finding(RISK, planned, before, DOSE, at=at).state == "absent"


def test_a_pause_rests_what_a_fall_made_denser():
    told = [check_in("2026-11-30T10:00:00Z"), check_in("2026-12-01T10:00:00Z", 2.0)]
    paused = said("plan", "2026-12-01T11:00:00Z", "medical", status="paused")

    assert next_of("check-in", DOSE, *told, paused, at="2026-12-01T12:00:00Z") is None


def test_a_form_is_not_asked_before_its_days_begin_after_the_dose():
    """GAD-7 looks back 14 days: with a dose late in an evening, that is not before the 15th day."""
    late = said("dose", "2026-11-02T20:00:00Z", "medical", route="im")
    found = next_of("gad-7", late, at="2026-11-12T12:00:00Z")

    assert found.at.isoformat() == "2026-11-17T18:00:00+00:00"


def test_a_step_that_does_not_reach_over_a_dose_waits_for_its_form():
    """PHQ-9 looks back 14 days; without leave to reach over the dose, it is asked on day 14."""
    content = load()
    steps = tuple(without_reach(step) for step in content.cadence.items)
    content = replace(content, cadence=replace(content.cadence, items=steps))
    at = datetime(2026, 11, 3, 12, tzinfo=UTC)
    found = brief(fold([DOSE], at), content, at, UTC).due

    assert {one.what: one.at for one in found}["phq-9"] == datetime(2026, 11, 16, 18, tzinfo=UTC)


def without_reach(step):
    anchors = tuple(replace(anchor, reaches_over_dose=False) for anchor in step.anchors)
    return replace(step, anchors=anchors)
