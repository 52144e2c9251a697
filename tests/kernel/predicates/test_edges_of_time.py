"""Where one moment, day or dose more would change an answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.kernel.exposure.doses import dose
from tests.kernel.predicates.asking import ask, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.dose_creep import DoseCreep
from holdfast.kernel.predicates.missed_and_worse import MissedAndWorse
from holdfast.kernel.predicates.risk_unasked_while_fading import RiskUnaskedWhileFading

CREEP = DoseCreep(rise_percent=25, rise_steps=2, compared_intervals=2, reviewed_as="x.creep")
MISSED = MissedAndWorse(instrument="phq-9", rise_points=5, purposes=("dosing_support",))
FADING = RiskUnaskedWhileFading(
    instrument="phq-9",
    rise_points=5,
    from_days=7,
    to_days=60,
    screeners=("c-ssrs-screener",),
)
LOS_ANGELES = "America/Los_Angeles"


def scored(at, total):
    return said("score", at, instrument="phq-9", total=total)


@pytest.mark.parametrize(
    ("apart", "how"), [((7, 7, 10, 10, 8, 8), "frequency"), ((7, 7, 10, 10, 9, 8), "")]
)
def test_doses_come_closer_than_as_many_before_them_however_long_the_course(apart, how):
    first = date(2026, 9, 25)
    days = [first + timedelta(days=sum(apart[:number])) for number in range(len(apart) + 1)]
    (answer,) = ask(CREEP, *(dose(str(day), dose_mg=40) for day in days))

    assert answer.how == how


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-23T07:59:00+00:00", "absent"), ("2026-11-23T08:00:00+00:00", "present")],
)
def test_a_planned_hour_is_missed_when_its_day_is_over_where_the_client_lives(at, expected):
    """Two in the morning in London is six in the evening of the day before in Los Angeles."""
    plan = said("plan", "2026-11-01T10:00:00Z", "medical", next_on="2026-11-23T02:00:00Z")
    scores = scored("2026-11-10T10:00:00Z", 9), scored("2026-11-23T05:00:00Z", 14)

    assert state(MISSED, plan, *scores, at=at, zone=LOS_ANGELES) == expected


@pytest.mark.parametrize(("at", "expected"), [("10:00", "absent"), ("09:59", "present")])
def test_a_screener_sent_with_the_score_that_fell_has_asked(at, expected):
    given = said("dose", "2026-11-01T10:00:00Z", "medical", route="im")
    scores = scored("2026-11-05T10:00:00Z", 5), scored("2026-11-20T10:00:00Z", 14)
    items = {"1": False, "2": False, "6": False}
    asked = said("answers", f"2026-11-20T{at}:00Z", instrument="c-ssrs-screener", items=items)

    assert state(FADING, given, *scores, asked) == expected
