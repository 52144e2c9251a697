"""The first days after a dose, by their number; content says how many they are, by route."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.people.reader import Reader
from holdfast.record import entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client

HOURS_A_DAY = 24


def dose_day(client: Client, reader: Reader, at: datetime) -> str:
    """ "Day 1 after dose 4", as the client's calendar counts; empty later, or without a dose."""
    chart = fold(entries_of(client, reader, at), at)
    starts = chart.dose_starts
    if not starts:
        return ""
    hours = load().policy.after_dose_hours
    last = hours.get(chart.doses[-1].body.route, hours["*"]) // HOURS_A_DAY
    zone = ZoneInfo(client.time_zone)
    days = (at.astimezone(zone).date() - starts[-1].astimezone(zone).date()).days
    said = {"day": days, "dose": len(starts)}
    if days == 0:
        return _("The day of dose %(dose)s") % said
    return _("Day %(day)s after dose %(dose)s") % said if 0 < days <= last else ""
