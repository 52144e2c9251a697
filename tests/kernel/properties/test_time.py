"""Time never takes a `now` away unanswered."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said_later

from holdfast.kernel.entries import Entry


@settings(max_examples=80)
@given(entries(), moments())
def test_time_never_takes_a_now_away_unanswered(made: list[Entry], at: datetime) -> None:
    now = {f.key for f in said_later(made, at, at, "UTC").findings if f.urgency == "now"}
    later = {f.key for f in said_later(made, at, at + timedelta(days=700), "UTC").findings}

    assert now <= later
