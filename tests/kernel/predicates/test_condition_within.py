"""Whether an event of a kind happened within a number of days."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.condition_within import ConditionWithin

SIX_WEEKS = ConditionWithin(codes=("myocardial_infarction",), days=42)


def event(on=None, status="past", since=None, at="2026-11-15T10:00:00Z"):
    detail = {"event_on": on} if on else None
    return said(
        "condition", at, code="myocardial_infarction", status=status, since=since, detail=detail
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-11-13", "present"),
        ("2026-10-12", "present"),  # 42 days ago
        ("2026-10-11", "absent"),  # 43 days ago
        ("2026-10-12T12:01:00+00:00", "present"),
        ("2026-10-12T12:00:00+00:00", "absent"),
        ("2026-11", "present"),  # even the first of November is within six weeks
        ("2026-10", "cannot_tell"),  # the first is not, the last is
        ("2026-09", "absent"),
        ("2026", "cannot_tell"),
        ("2015", "absent"),
        ("last spring", "cannot_tell"),
    ],
)
def test_the_day_decides_as_precisely_as_it_is_known(on, expected):
    assert state(SIX_WEEKS, event(on)) == expected


def test_the_days_are_counted_where_the_client_lives():
    at = "2026-11-23T05:00:00+00:00"

    assert state(SIX_WEEKS, event("2026-10-11"), at=at, zone="America/Los_Angeles") == "present"
    assert state(SIX_WEEKS, event("2026-10-11"), at=at, zone="UTC") == "absent"


def test_since_when_it_is_there_counts_where_no_day_is_given():
    assert state(SIX_WEEKS, event(since="2026-11-10")) == "present"
    assert state(SIX_WEEKS, event(since="2026-01-10")) == "absent"


def test_a_day_nobody_knows_is_named_as_missing():
    assert gaps(SIX_WEEKS, event()) == ["detail.event_on"]


def test_it_says_when_it_ends_by_itself():
    (answer,) = ask(SIX_WEEKS, event("2026-11-13"))

    assert answer.until.isoformat() == "2026-12-26T00:00:00+00:00"


def test_an_old_event_told_later_does_not_hide_a_recent_one():
    recent, old = event("2026-11-13"), event("2015", at="2026-11-20T10:00:00Z")

    assert state(SIX_WEEKS, recent, old) == "present"
    assert state(SIX_WEEKS, old, recent) == "present"


def test_an_event_without_a_day_beside_an_old_one_leaves_it_open():
    assert state(SIX_WEEKS, event("2015"), event(at="2026-11-20T10:00:00Z")) == "cannot_tell"


@pytest.mark.parametrize(("status", "expected"), [("absent", "absent"), ("unknown", "cannot_tell")])
def test_what_did_not_happen_has_no_day(status, expected):
    assert state(SIX_WEEKS, event("2026-11-13", status=status)) == expected


def test_of_several_kinds_the_one_that_is_near_answers():
    either = ConditionWithin(codes=("cardiovascular_event", "myocardial_infarction"), days=42)

    assert states(either, event("2026-11-13")) == {"myocardial_infarction": "present"}


def test_what_was_never_asked_cannot_be_told():
    assert gaps(SIX_WEEKS) == ["condition"]
