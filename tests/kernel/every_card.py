"""A briefing beside the same one for which every card looked at the chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from unittest.mock import patch
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.index import Index, index_of
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.content.content import Content
from holdfast.library.content import load

ZONE = ZoneInfo("America/New_York")


def assert_alike(chart: Chart, at: datetime, *, show_all: bool) -> None:
    quick = brief(chart, load(), at, ZONE, show_all=show_all)
    with patch("holdfast.kernel.briefing.brief.index_of", asking_every_card):
        assert quick == brief(chart, load(), at, ZONE, show_all=show_all)


def asking_every_card(content: Content) -> Index:
    every = frozenset(range(len(content.cards)))
    return replace(index_of(content), always=every)
