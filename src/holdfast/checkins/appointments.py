"""What is booked, as a reason to answer before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.circle.team import care_team
from holdfast.kernel.chart.chart import fold
from holdfast.people.reader import Reader
from holdfast.record import entries_of

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.kernel.entries import Entry


def before_words(client: Client, reader: Reader, at: datetime) -> Callable[[datetime], str]:
    """ "Before you see Tamsin Reed on Thursday", for a moment of a day with an appointment."""
    zone = ZoneInfo(client.time_zone)
    booked = {day: one for one in _booked(client, reader, at) if (day := _day(one, zone))}

    def before(due_at: datetime) -> str:
        day = due_at.astimezone(zone).date()
        if day not in booked or day <= at.astimezone(zone).date():
            return ""
        said = {"day": date_format(day, "l"), "name": _with_whom(booked[day], client, at)}
        if not said["name"]:
            return _("Before your appointment on %(day)s") % said
        return _("Before you see %(name)s on %(day)s") % said

    return before


def _booked(client: Client, reader: Reader, at: datetime) -> list[Entry]:
    chart = fold(entries_of(client, reader, at), at)
    return [one for one in chart.of("appointment") if one.body.status != "cancelled"]


def _day(entry: Entry, zone: ZoneInfo) -> date | None:
    starts_at: datetime | None = entry.body.starts_at
    return starts_at.astimezone(zone).date() if starts_at else None


def _with_whom(entry: Entry, client: Client, at: datetime) -> str:
    """The therapist, where there is only one and it is a session that they booked."""
    names = [one.account.name for one in care_team(client, at).filter(role="therapist")]
    return names[0] if len(names) == 1 and entry.by == "therapist" else ""
