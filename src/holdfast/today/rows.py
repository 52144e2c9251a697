"""A row of the record's board in the words that the page shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.kernel.urgency import RANK
from holdfast.record import BoardRow
from holdfast.today.course import course_line, stage_words

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

URGENCIES = {rank: urgency for urgency, rank in RANK.items()}
MOST_REASONS = 2

Row = dict[str, Any]


def shown(row: BoardRow, at: datetime) -> Row:
    """For components/board_row.html and quiet_row.html; times where the client lives."""
    zone = ZoneInfo(row.client.time_zone)
    first = row.alerts[0] if row.alerts else None
    said: Row = {"urgency": URGENCIES.get(row.urgency, "know")} | _who(row, at)
    if first:
        said |= _alerted(first, zone)
    if row.headlines and row.headlines.next_appointment_at:
        said["next_at"] = _when(row.headlines.next_appointment_at, zone)
    return said


def _who(row: BoardRow, at: datetime) -> Row:
    """One outside the reader's circles is a code and no more."""
    if row.look is None:
        reasons = [{"says": _("An alert was handed on to you.")}]
        url = reverse("alert", args=[row.alerts[0].id])
        return {"name": row.client.code, "url": url, "reasons": reasons}
    top = row.look.headlines.top
    return {
        "name": row.name,
        "url": reverse("client_page", args=[row.client.id]),
        "stage": stage_words(row.look, row.client.time_zone, at),
        "reasons": [{"says": one.title} for one in top[:MOST_REASONS]],
        "sparkline": course_line(row.look.headlines),
    }


def _alerted(alert: Alert, zone: ZoneInfo) -> Row:
    since = _("since %(when)s") % {"when": _when(alert.raised_at, zone)}
    action = {"url": reverse("alert", args=[alert.id]), "label": _("Open the alert")}
    return {"since": since, "alert": _standing(alert), "action": action}


def _standing(alert: Alert) -> str:
    if alert.acting_by:
        return _("%(name)s is acting") % {"name": alert.acting_by.name}
    if alert.seen_by:
        return _("Seen by %(name)s") % {"name": alert.seen_by.name}
    return _("Not seen by anyone yet")


def _when(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "D j M, H:i")
