"""The entries that a finding stands on."""

from __future__ import annotations

from collections.abc import Mapping

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import Entry


def facts_of(finding: Finding, chart: Chart) -> tuple[Entry, ...]:
    by_id = chart.once("entries by id", lambda: _by_id(chart))
    return tuple(by_id[because.entry] for because in finding.why)


def _by_id(chart: Chart) -> Mapping[str, Entry]:
    return {entry.id: entry for kept in chart.ever.values() for entry in kept}
