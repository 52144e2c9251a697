"""A row of the record's board in the words that the page shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from holdfast.kernel.content.urgency import RANK
from holdfast.record import BoardRow
from holdfast.today.course import course_line, setting_words, stage_words
from holdfast.today.open_now import open_words, yours_of
from holdfast.today.reasons import COUNTED, handed_on, opens_at, reasons
from holdfast.today.times import booked_words
from holdfast.today.waits import ALERT, wait_words, waits_of

if TYPE_CHECKING:
    from holdfast.record.keeping.sealed_headlines import Headlines
    from holdfast.record.reading.client_summaries import Look

URGENCIES = {rank: urgency for urgency, rank in RANK.items()}

Row = dict[str, Any]


def shown(row: BoardRow, role: str, at: datetime, zone: ZoneInfo) -> Row:
    """For components/board_row.html and quiet_row.html; times in ``zone``, the practice's.

    ``phase`` and ``waits`` are for filtering. ``role`` is the reader's.
    """
    said: Row = {"id": row.client.id, "urgency": URGENCIES.get(row.urgency, "know")}
    if row.look is None:
        said |= _outside(row, at, zone)
    else:
        said |= _inside(row, row.look, role, at, zone)
    if row.alerts:
        said["waits"] = [ALERT, *said["waits"]]
        url = reverse("alert", args=[opens_at(row.alerts, at).id])
        said["action"] = {"url": url, "label": _("Open the alert")}
    if said.get("is_open") and said["urgency"] == "know":
        said["urgency"] = "soon"
    return said


def _outside(row: BoardRow, at: datetime, zone: ZoneInfo) -> Row:
    """One outside the reader's circles is a code and no more."""
    first = opens_at(row.alerts, at)
    told = [handed_on(first, at, zone)]
    url = reverse("alert", args=[first.id])
    return {"name": row.client.code, "url": url, "reasons": told, "phase": "", "waits": []}


def _inside(row: BoardRow, look: Look, role: str, at: datetime, zone: ZoneInfo) -> Row:
    said, theirs = look.headlines, ZoneInfo(row.client.time_zone)
    waits = waits_of(said, at, zone)
    is_open = open_words(look, role, at, zone, theirs)
    told = {(one.for_, one.what) for one in yours_of(said, role, at, zone)}
    return {
        "name": row.name,
        "url": reverse("client_page", args=[row.client.id]),
        "phase": look.phase,
        "stage": stage_words(look, row.client.time_zone, at),
        "setting": setting_words(said.course),
        "reasons": _reasons(row, said, is_open, at, zone),
        "is_open": bool(is_open),
        "sparkline": course_line(said),
        "waits": list(dict.fromkeys(for_ for for_, _what in waits)),
        "waits_for": wait_words([one for one in waits if one not in told], role),
    } | _next(said, at, zone, theirs)


def _reasons(
    row: BoardRow, said: Headlines, is_open: str, at: datetime, zone: ZoneInfo
) -> list[Row]:
    """What is open now takes the place of what is only good to know, and stands after the rest."""
    found = reasons(said, row.alerts, at, zone)
    if not is_open:
        return found
    presses = row.alerts or any(said.counts.get(urgency) for urgency in COUNTED)
    return [*(found if presses else []), {"says": is_open}]


def _next(said: Headlines, at: datetime, zone: ZoneInfo, theirs: ZoneInfo) -> Row:
    if said.next_appointment_at is None:
        return {"next": _("No appointment is booked.")}
    booked = said.next_appointment
    parts = (booked.purpose, booked.way) if booked else ()
    return {
        "next_at": booked_words(said.next_appointment_at, at, zone, theirs),
        "next": ", ".join(part.replace("_", " ") for part in parts if part),
    }
