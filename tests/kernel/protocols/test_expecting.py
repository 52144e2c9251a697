"""The doses that the protocol of a plan leads to expect."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.saying import NOW, said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.protocols.expecting import expecting
from holdfast.library.content import load

NEW_YORK = ZoneInfo("America/New_York")


def expected(*entries, at=NOW, zone=NEW_YORK):
    moment = datetime.fromisoformat(at)
    return expecting(Scene(fold(entries, moment), load(), Moment(moment, zone)))


def plan(protocol="iv-induction-2", at="2026-11-01T10:00:00Z", **more):
    return said("plan", at, "medical", protocol=protocol, **more)


def dose(day, hour=15):
    at = f"{day}T{hour:02}:00:00Z"
    return said("dose", at, "medical", route="iv", started_at=at)


def test_each_dose_is_counted_on_from_the_last():
    found = expected(plan(), dose("2026-11-16"), dose("2026-11-20"))
    first, second, *_ = found.doses
    assert (found.given, first.number, len(found.doses)) == (2, 3, 4)
    assert (first.first_day, first.last_day) == (date(2026, 11, 23), date(2026, 11, 24))
    assert (second.first_day, second.last_day) == (date(2026, 11, 26), date(2026, 11, 28))


def test_before_the_first_dose_it_begins_on_the_day_that_is_planned():
    found = expected(plan(first_on="2026-12-01"))
    assert found.doses[0].first_day == found.doses[0].last_day == date(2026, 12, 1)
    assert found.doses[1].first_day == date(2026, 12, 4)
    assert expected(plan()).doses == ()


def test_whole_days_where_the_client_lives_whatever_the_clocks_do():
    """The clocks go back on 1 November 2026; late in the evening it is still that day there."""
    late = said(
        "dose",
        "2026-10-31T03:30:00Z",
        "medical",
        route="iv",
        started_at="2026-10-31T03:30:00Z",
    )
    found = expected(plan(at="2026-10-01T10:00:00Z"), late, at="2026-11-01T12:00:00+00:00")
    assert found.doses[0].first_day == date(2026, 11, 2)


def test_it_is_known_by_its_title_too_and_another_name_is_none():
    assert expected(plan(" Into a vein, twice a week ")).protocol.id == "iv-induction-2"
    assert expected(plan("as we always do it")) is None
    assert expected(said("plan", "2026-11-01T10:00:00Z", route="iv")) is None


def test_a_course_that_rests_expects_nothing():
    assert expected(plan(), plan(at="2026-11-02T10:00:00Z", status="paused")) is None


def test_the_plan_may_end_before_the_protocol():
    found = expected(plan(doses_planned=3), dose("2026-11-16"), dose("2026-11-20"))
    assert [one.number for one in found.doses] == [3]


def test_at_its_end_there_is_none_left_and_a_review_is_said():
    days = [date(2026, 10, 1) + timedelta(days=4 * each) for each in range(6)]
    done = expected(plan(at="2026-09-01T10:00:00Z"), *map(dose, map(str, days)))
    assert (done.doses, done.is_to_review) == ((), False)
    weekly = [date(2026, 8, 1) + timedelta(days=7 * each) for each in range(10)]
    kept = expected(plan("iv-maintenance", at="2026-07-01T10:00:00Z"), *map(dose, map(str, weekly)))
    assert (kept.doses, kept.is_to_review) == ((), True)


@given(st.sampled_from(load().protocols), st.lists(st.integers(1, 40), max_size=30))
def test_expected_doses_come_in_order_after_the_last_and_end(protocol, gaps):
    days = [date(2026, 3, 1)]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    given_doses = [dose(str(day)) for day in days]
    at = f"{days[-1] + timedelta(days=1)}T12:00:00+00:00"
    found = expected(plan(protocol.id, at="2026-02-01T10:00:00Z"), *given_doses, at=at)
    assert found.given + len(found.doses) <= max(protocol.most_doses, found.given)
    firsts = [days[-1], *(one.first_day for one in found.doses)]
    assert firsts == sorted(set(firsts))
    assert all(one.first_day <= one.last_day for one in found.doses)


@pytest.mark.parametrize("protocol", load().protocols, ids=lambda one: one.id)
def test_no_protocol_says_how_much_to_give(protocol):
    """An amount is the prescriber's alone."""
    assert not any(hasattr(one, "mg") for one in protocol.stretches)
    assert " mg" not in " ".join(one.says for one in (*protocol.cited, *protocol.notes))
