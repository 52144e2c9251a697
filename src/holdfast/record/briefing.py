"""What a client's entries come to at a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.circle.models import Client
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.library.content import load


@dataclass(frozen=True, slots=True)
class Considered:
    """A chart with its briefing, and the content it was briefed with."""

    chart: Chart
    briefing: Briefing
    content: Content


def consider(
    entries: Sequence[Entry], client: Client, at: datetime, *, show_all: bool = False
) -> Considered:
    """Fold once, brief once. An entry that lies ahead of ``at`` brings the next change forward."""
    content = load()
    chart = fold(entries, at)
    briefing = brief(chart, content, at, ZoneInfo(client.time_zone), show_all=show_all)
    ahead = [entry.at for entry in entries if entry.at > at]
    if ahead:
        briefing = replace(briefing, changes_at=_earlier(briefing.changes_at, min(ahead)))
    return Considered(chart, briefing, content)


def _earlier(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else min(one, other)
