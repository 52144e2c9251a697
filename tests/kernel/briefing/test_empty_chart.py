"""A chart with nothing in it is not a client with whom nothing is the matter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load

AT = datetime(2026, 11, 23, tzinfo=UTC)
FIRST_REVIEW = min(card.review_due for card in load().cards)
REVIEWED_UNTIL = (FIRST_REVIEW + timedelta(days=1)).timetuple()[:3]


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin"])
def test_a_chart_with_nothing_in_it_says_what_is_not_known(zone: str) -> None:
    briefing = brief(fold([], AT), load(), AT, ZoneInfo(zone))

    assert briefing.phase == "considering"
    assert briefing.changes_at == datetime(*REVIEWED_UNTIL, tzinfo=ZoneInfo(zone))
    assert {finding.state for finding in briefing.findings} == {"cannot_tell"}
