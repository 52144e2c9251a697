"""Times as a person says them, in the zone they live in: "This evening", "Thursday morning"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

MIDDAY, EVENING = 12, 17


def for_words(due_at: datetime, at: datetime, zone: ZoneInfo) -> str:
    """For what can be done now: the part of today it is for, or the day it is for."""
    due, now = due_at.astimezone(zone), at.astimezone(zone)
    if due.date() == now.date():
        return _part_of_today(due)
    return _("For %(day)s") % {"day": date_format(due, "l")}


def at_words(name: str, due_at: datetime, at: datetime, zone: ZoneInfo) -> str:
    """ "Next: Check-in, Thursday evening." """
    due, now = due_at.astimezone(zone), at.astimezone(zone)
    is_this_week = 0 <= (due.date() - now.date()).days < 7  # noqa: PLR2004 - days of a week
    day = date_format(due, "l" if is_this_week else "l j F")
    when = _part_of_today(due).lower() if due.date() == now.date() else _part_of(due, day)
    return _("Next: %(name)s, %(when)s.") % {"name": name, "when": when}


def _part_of_today(due: datetime) -> str:
    if due.hour < MIDDAY:
        return _("This morning")
    return _("This afternoon") if due.hour < EVENING else _("This evening")


def _part_of(due: datetime, day: str) -> str:
    if due.hour < MIDDAY:
        return _("%(day)s morning") % {"day": day}
    if due.hour < EVENING:
        return _("%(day)s afternoon") % {"day": day}
    return _("%(day)s evening") % {"day": day}


def midnight(time_zone: str, at: datetime) -> datetime:
    """When the day of that moment began there."""
    there = at.astimezone(ZoneInfo(time_zone))
    return there.replace(hour=0, minute=0, second=0, microsecond=0)
