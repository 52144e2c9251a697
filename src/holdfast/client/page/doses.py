"""Doses and changes of medicine as the pictures and the table name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from holdfast.kernel.chart.chart import Chart, started_at
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Dose:
    """``number`` is as it was recorded, or else its place among the doses that are known."""

    number: int
    at: datetime
    entry: Entry

    @property
    def name(self) -> str:
        return _("Dose %(number)s") % {"number": self.number}


def doses_of(chart: Chart) -> list[Dose]:
    """In the order in which they began."""
    return [
        Dose(entry.body.number or place, started_at(entry), entry)
        for place, entry in enumerate(chart.doses, start=1)
    ]


def medicine_changes(chart: Chart) -> list[Entry]:
    """What came after the day on which medicines were first entered, which changes nothing."""
    entries = chart.ever_of("medication")
    if not entries:
        return []
    first_day = min(entry.at for entry in entries).date()
    return [entry for entry in entries if entry.at.date() > first_day]
