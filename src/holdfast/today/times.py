"""Times on the board: the practice's, and the client's beside it where theirs differs."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

DAYS_OF_A_WEEK = 7


def since_words(since: datetime, at: datetime, zone: ZoneInfo) -> str:
    """ "since 09:17", "since yesterday, 19:12", "since Mon 23 Nov"."""
    then, now = since.astimezone(zone), at.astimezone(zone)
    clock = date_format(then, "H:i")
    if then.date() == now.date():
        return _("since %(clock)s") % {"clock": clock}
    if then.date() == (now - timedelta(days=1)).date():
        return _("since yesterday, %(clock)s") % {"clock": clock}
    is_this_year = then.year == now.year
    return _("since %(day)s") % {"day": date_format(then, "D j M" if is_this_year else "j M Y")}


def booked_words(booked_at: datetime, at: datetime, zone: ZoneInfo, theirs: ZoneInfo) -> str:
    """ "Wed 14:00"; where the client's clock shows another time, "Wed 14:00, 23:00 in Berlin"."""
    here, there = booked_at.astimezone(zone), booked_at.astimezone(theirs)
    is_soon = (here.date() - at.astimezone(zone).date()).days < DAYS_OF_A_WEEK
    said = date_format(here, "D H:i" if is_soon else "D j M, H:i")
    if here.utcoffset() == there.utcoffset():
        return said
    clock = date_format(there, "H:i" if here.date() == there.date() else "D H:i")
    words = {"here": said, "there": clock, "place": place_of(theirs)}
    return _("%(here)s, %(there)s in %(place)s") % words


def place_of(zone: ZoneInfo) -> str:
    """ "Los Angeles" for America/Los_Angeles."""
    return zone.key.rpartition("/")[2].replace("_", " ")


def days_between(since: datetime, at: datetime, zone: ZoneInfo) -> int:
    return (at.astimezone(zone).date() - since.astimezone(zone).date()).days
