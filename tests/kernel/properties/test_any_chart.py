"""Any chart gives a briefing, the oddest too."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, settings
from tests.kernel.charts import entries, moments, odd_entries
from tests.kernel.properties.briefed import ZONES, said, said_later

from holdfast.kernel.entries import Entry


@settings(max_examples=60)
@given(odd_entries(), moments())
def test_the_oddest_chart_gives_a_briefing(made, at):
    assert said(made, at).at == at


@settings(max_examples=150)
@given(entries(), moments(), ZONES)
def test_any_chart_gives_a_briefing(made: list[Entry], at: datetime, zone: str) -> None:
    briefing = said_later(made, at, at, zone)

    keys = [finding.key for finding in briefing.findings]
    assert len(keys) == len(set(keys))
    assert sum(f.state == "cannot_tell" and not f.is_folded for f in briefing.findings) <= 5
