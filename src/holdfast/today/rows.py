"""A row of the record's board in the words that the page shows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.urgency import RANK
from holdfast.record import BoardRow
from holdfast.today.course import course_line, setting_words, stage_words
from holdfast.today.times import booked_words, days_between, since_words
from holdfast.today.waits import ALERT, wait_words, waits_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.record.headlines import Headline, Headlines
    from holdfast.record.looking import Look

URGENCIES = {rank: urgency for urgency, rank in RANK.items()}
MOST_REASONS = 2
COUNTED = ("now", "today", "soon")

Row = dict[str, Any]


def shown(row: BoardRow, at: datetime, zone: ZoneInfo) -> Row:
    """For components/board_row.html and quiet_row.html; times in ``zone``, the practice's.

    ``phase`` and ``waits`` are for filtering.
    """
    said: Row = {"id": row.client.id, "urgency": URGENCIES.get(row.urgency, "know")}
    if row.look is None:
        said |= _outside(row)
    else:
        said |= _inside(row, row.look, at, zone)
    if row.alerts:
        said |= _alerted(row.alerts, at, zone)
        said["waits"] = [ALERT, *said["waits"]]
    return said


def _outside(row: BoardRow) -> Row:
    """One outside the reader's circles is a code and no more."""
    reasons = [{"says": _("An alert was handed on to you.")}]
    url = reverse("alert", args=[row.alerts[0].id])
    return {"name": row.client.code, "url": url, "reasons": reasons, "phase": "", "waits": []}


def _inside(row: BoardRow, look: Look, at: datetime, zone: ZoneInfo) -> Row:
    said, theirs = look.headlines, ZoneInfo(row.client.time_zone)
    waits = waits_of(said, at, zone)
    return {
        "name": row.name,
        "url": reverse("client_page", args=[row.client.id]),
        "phase": look.phase,
        "stage": stage_words(look, row.client.time_zone, at),
        "setting": setting_words(said.course),
        "reasons": _reasons(said, at, zone),
        "since": _since(said, at, zone),
        "sparkline": course_line(said),
        "waits": list(dict.fromkeys(for_ for for_, _what in waits)),
        "waits_for": wait_words(waits),
    } | _next(said, at, zone, theirs)


def _reasons(said: Headlines, at: datetime, zone: ZoneInfo) -> list[Row]:
    """The first few with who says so; the last tells how many more there are.

    What is only good to know stands here where there is nothing else.
    """
    pressing = [one for one in said.top if one.urgency in COUNTED] or list(said.top[:1])
    reasons: list[Row] = [_reason(one, at, zone) for one in pressing[:MOST_REASONS]]
    more = sum(said.counts.get(urgency, 0) for urgency in COUNTED) - len(reasons)
    if reasons and more > 0:
        more_words = ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more}
        source = reasons[-1]["source"]
        reasons[-1]["source"] = f"{source} · {more_words}" if source else more_words
    return reasons


def _reason(one: Headline, at: datetime, zone: ZoneInfo) -> Row:
    if one.waits_since is None:
        return {"says": one.title, "source": one.source}
    days = days_between(one.waits_since, at, zone)
    waited = ngettext(
        "Has waited %(days)s day with no dose planned.",
        "Has waited %(days)s days with no dose planned.",
        days,
    )
    return {"says": one.title, "waited": waited % {"days": days}, "source": one.source}


def _since(said: Headlines, at: datetime, zone: ZoneInfo) -> str:
    first = next((one for one in said.top if one.since and not one.waits_since), None)
    is_first = first is not None and first == said.top[0]
    return since_words(first.since, at, zone) if is_first and first and first.since else ""


def _next(said: Headlines, at: datetime, zone: ZoneInfo, theirs: ZoneInfo) -> Row:
    if said.next_appointment_at is None:
        return {"next": _("No appointment known")}
    booked = said.next_appointment
    parts = (booked.purpose, booked.way) if booked else ()
    return {
        "next_at": booked_words(said.next_appointment_at, at, zone, theirs),
        "next": ", ".join(part.replace("_", " ") for part in parts if part),
    }


def _alerted(alerts: tuple[Alert, ...], at: datetime, zone: ZoneInfo) -> Row:
    first = alerts[0]
    action = {"url": reverse("alert", args=[first.id]), "label": _("Open the alert")}
    since = since_words(first.raised_at, at, zone)
    return {"since": since, "alert": _standing(first), "action": action}


def _standing(alert: Alert) -> str:
    if alert.acting_by:
        return _("%(name)s is acting") % {"name": alert.acting_by.name}
    if alert.seen_by:
        return _("Seen by %(name)s") % {"name": alert.seen_by.name}
    return _("Not seen by anyone yet")
