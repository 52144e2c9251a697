"""A briefing beside the same one for which every card looked at the chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.content.content import Content
from holdfast.library.content import load

ZONE = ZoneInfo("America/New_York")


def in_full() -> Content:
    """The content, every card of which looks at every chart."""
    content = replace(load())
    every = frozenset(range(len(content.cards)))
    object.__setattr__(content, "index", replace(content.index, always=every))
    return content


IN_FULL = in_full()


def assert_alike(chart: Chart, at: datetime, *, show_all: bool) -> None:
    quick = brief(chart, load(), at, ZONE, show_all=show_all)
    assert quick == brief(chart, IN_FULL, at, ZONE, show_all=show_all)
