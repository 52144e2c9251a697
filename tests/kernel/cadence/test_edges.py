"""The first and the last moment of what comes round, and what does a step or leaves it undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from tests.kernel.saying import briefed, finding, said

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.cadence.in_course import next_in_course
from holdfast.kernel.cadence.recurring import rounds
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.content.cadence import Anchor
from holdfast.library.content import load

DOSE = said("dose", "2026-11-02T10:00:00Z", "medical", route="im", dose_mg=35)
DAY = date(2026, 11, 2)


def next_check_in(*facts, at):
    return next(one for one in briefed(DOSE, *facts, at=at).due if one.what == "check-in").at


def scored(*totals):
    return [said("score", f"{day}T10:00:00Z", instrument="phq-9", total=n) for day, n in totals]


@pytest.mark.parametrize(("since", "days"), [(0, 30), (29, 30), (30, 30), (31, 60)])
def test_a_round_of_a_course_is_the_first_day_not_before(since, days):
    found = next_in_course(DAY, 30, since=DAY + timedelta(days=since))
    assert found == DAY + timedelta(days=days)


def test_a_round_does_not_begin_before_the_days_from_which_it_holds():
    anchor = Anchor(to="every", days=7, hour=18, because="each week", from_days=14)
    first = next(rounds([anchor], None, (), dosed_on=DAY, done_on=None))
    assert first.day == DAY + timedelta(days=14)


@pytest.mark.parametrize(("answered", "due_on"), [("15:59", 2), ("16:00", 3)])
def test_what_is_done_in_the_minute_in_which_it_opens_is_done(answered, due_on):
    """Due at seven in the evening of the dose, it may be answered from three hours before."""
    told = said("check_in", f"2026-11-02T{answered}:00Z", mood=5)
    assert next_check_in(told, at="2026-11-02T16:00:00Z").day == due_on


def test_a_check_in_that_says_nothing_leaves_it_overdue():
    key = "aftercare.check_in_overdue@check_in"
    empty = said("check_in", "2026-11-03T09:00:00Z")
    spoken = said("check_in", "2026-11-03T09:00:00Z", mood=5)
    states = [finding(key, DOSE, one, at="2026-11-03T22:00:00Z").state for one in (empty, spoken)]
    assert states == ["present", "absent"]


def test_the_last_day_of_an_alarm_is_one_of_its_days():
    felt = said("reaction", "2026-12-01T08:00:00Z", code="voices")
    told = said("check_in", "2026-12-07T10:00:00Z", mood=6)
    assert next_check_in(felt, told, at="2026-12-07T12:00:00Z").date() == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("scores", "due_on"),
    [
        pytest.param((("12-01", 8), ("12-08", 4), ("12-15", 4)), 30, id="four apart is steady"),
        pytest.param((("12-01", 9), ("12-08", 4), ("12-15", 4)), 23, id="five apart is not"),
        pytest.param((("10-10", 4), ("10-20", 4), ("12-15", 4)), 30, id="the newest is recent"),
    ],
)
def test_scores_are_low_and_steady_by_their_span_and_the_newest_of_them(scores, due_on):
    told = said("check_in", "2026-12-16T10:00:00Z", mood=6)
    steady = scored(*((f"2026-{day}", total) for day, total in scores))
    assert next_check_in(*steady, told, at="2026-12-16T12:00:00Z").day == due_on


def test_a_measure_before_a_planned_dose_comes_due_before_it():
    planned = said("plan", "2026-11-20T10:00:00Z", "medical", route="im", next_on="2026-11-25")
    found = {one.what: one for one in briefed(planned).due}["phq-9"]
    assert (found.at.isoformat(), found.because) == ("2026-11-24T18:00:00+00:00", "before the dose")


@pytest.mark.parametrize(
    ("what", "due_at"),
    [("side-effects", "2026-11-04T08:00:00"), ("integration session", "2026-11-04T23:00:00")],
)
def test_the_client_is_asked_for_nothing_at_night_and_others_at_their_hour(what, due_at):
    content = load()
    steps = tuple(replace(step, anchors=at_night(step)) for step in content.cadence.items)
    content = replace(content, cadence=replace(content.cadence, items=steps))
    found = brief(fold([DOSE], DOSE.at), content, DOSE.at, UTC).due
    assert [one.at.isoformat() for one in found if one.what == what] == [f"{due_at}+00:00"]


def at_night(step):
    return tuple(replace(anchor, hour=23) for anchor in step.anchors)
