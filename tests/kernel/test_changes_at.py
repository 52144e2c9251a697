"""A briefing knows the first instant at which it differs with no new entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments

from holdfast.kernel.brief import brief
from holdfast.kernel.briefing import Briefing
from holdfast.kernel.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.note import Note
from holdfast.library.content import load

ZONES = st.sampled_from(["UTC", "America/New_York", "Europe/Berlin", "Asia/Kathmandu"])
NOTE = Note(text="a note")
FAR = timedelta(days=4000)


FIRST_REVIEW = min(card.review_due for card in load().cards)
REVIEWED_UNTIL = (FIRST_REVIEW + timedelta(days=1)).timetuple()[:3]


def said(made: list[Entry], folded_at: datetime, at: datetime, zone: str) -> Briefing:
    """What is said at a moment of what was known at another; without the moment itself."""
    briefing = brief(fold(made, folded_at), load(), at, ZoneInfo(zone))
    return replace(briefing, at=folded_at)


@settings(max_examples=150)
@given(entries(), moments(), ZONES)
def test_any_chart_gives_a_briefing(made: list[Entry], at: datetime, zone: str) -> None:
    briefing = said(made, at, at, zone)

    keys = [finding.key for finding in briefing.findings]
    assert len(keys) == len(set(keys))
    assert sum(f.state == "cannot_tell" and not f.is_folded for f in briefing.findings) <= 5


@settings(max_examples=150)
@given(entries(), moments(), ZONES, st.floats(0, 1))
def test_nothing_differs_before_it_and_something_does_at_it(
    made: list[Entry], at: datetime, zone: str, part: float
) -> None:
    now = said(made, at, at, zone)
    changes_at = now.changes_at
    between = at + ((changes_at or at + FAR) - at) * part

    if changes_at is None or between < changes_at:
        assert replace(said(made, at, between, zone), changes_at=changes_at) == now
    if changes_at is not None:
        assert changes_at > at
        just_before = changes_at.astimezone(UTC) - timedelta(microseconds=1)
        assert replace(said(made, at, just_before, zone), changes_at=changes_at) == now
        assert replace(said(made, at, changes_at, zone), changes_at=changes_at) != now


@settings(max_examples=80)
@given(entries(), moments(), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(made, at, random) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)

    assert said(shuffled, at, at, "UTC") == said(made, at, at, "UTC")


@settings(max_examples=80)
@given(entries(), moments(), moments())
def test_a_note_changes_nothing(made: list[Entry], at: datetime, noted_at: datetime) -> None:
    note = Entry(id="n", kind="note", at=noted_at, recorded_at=noted_at, by="therapist", body=NOTE)

    assert said([*made, note], at, at, "UTC") == said(made, at, at, "UTC")


@settings(max_examples=80)
@given(entries(), moments())
def test_time_never_takes_a_now_away_unanswered(made: list[Entry], at: datetime) -> None:
    now = {f.key for f in said(made, at, at, "UTC").findings if f.urgency == "now"}
    later = {f.key for f in said(made, at, at + timedelta(days=700), "UTC").findings}

    assert now <= later


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin"])
def test_a_chart_with_nothing_in_it_says_what_is_not_known(zone: str) -> None:
    briefing = said(
        [], datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC), zone
    )

    assert briefing.phase == "considering"
    assert briefing.changes_at == datetime(*REVIEWED_UNTIL, tzinfo=ZoneInfo(zone))
    assert {finding.state for finding in briefing.findings} == {"cannot_tell"}
