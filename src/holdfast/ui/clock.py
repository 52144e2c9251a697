"""A time as people say it who read it on the same day."""

from __future__ import annotations

from datetime import datetime, tzinfo

from django.utils.formats import date_format


def clock_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """ "19:12", or "Mon 23 Nov, 19:12" where that is not today."""
    there = at.astimezone(zone)
    is_today = there.date() == now.astimezone(zone).date()
    return date_format(there, "H:i" if is_today else "D j M, H:i")
