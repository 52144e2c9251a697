"""A plan told to somebody who was not there names no day of a dose that is over."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.kernel.saying import NOW, said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.retold import retold
from holdfast.library.content import load


def told(kind, by="client", **body):
    entry = said(kind, "2026-11-01T10:00:00Z", by, **body)
    at = datetime.fromisoformat(NOW)
    scene = Scene(fold([entry], at), load(), Moment(at, ZoneInfo("UTC")))
    return retold(entry, scene)


@pytest.mark.parametrize(("day", "is_told"), [("2026-11-20", False), ("2026-11-30", True)])
def test_only_a_day_that_lies_ahead_is_a_plan(day, is_told):
    assert ("next dose" in told("plan", "medical", route="im", next_on=day)) is is_told


def test_every_other_fact_is_told_as_it_is():
    assert "Stroke" in told("condition", code="stroke", status="past")
