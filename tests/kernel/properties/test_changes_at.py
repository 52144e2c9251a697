"""A briefing knows the first instant at which it differs with no new entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import ZONES, said_later

from holdfast.kernel.entries import Entry

FAR = timedelta(days=4000)


@settings(max_examples=150)
@given(entries(), moments(), ZONES, st.floats(0, 1))
def test_nothing_differs_before_it_and_something_does_at_it(
    made: list[Entry], at: datetime, zone: str, part: float
) -> None:
    now = said_later(made, at, at, zone)
    changes_at = now.changes_at
    between = at + ((changes_at or at + FAR) - at) * part

    if changes_at is None or between < changes_at:
        assert replace(said_later(made, at, between, zone), changes_at=changes_at) == now
    if changes_at is not None:
        assert changes_at > at
        just_before = changes_at.astimezone(UTC) - timedelta(microseconds=1)
        assert replace(said_later(made, at, just_before, zone), changes_at=changes_at) == now
        assert replace(said_later(made, at, changes_at, zone), changes_at=changes_at) != now
