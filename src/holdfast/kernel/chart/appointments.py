"""What is booked and still ahead."""

from __future__ import annotations

from datetime import datetime

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import Entry


def appointments_after(chart: Chart, at: datetime) -> list[Entry]:
    """Those that were not cancelled, the next one first."""
    ahead = [
        entry
        for entry in chart.of("appointment")
        if entry.body.status != "cancelled"
        and entry.body.starts_at is not None
        and entry.body.starts_at > at
    ]
    return sorted(ahead, key=lambda entry: entry.body.starts_at)
