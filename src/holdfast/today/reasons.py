"""Why somebody stands on the board: each reason with its own since and its own alert."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import alerts
from holdfast.kernel.content.urgency import RANK
from holdfast.today.times import days_between, since_words

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.record.keeping.sealed_headlines import Headline, Headlines

MOST_REASONS = 2
RANKS = {str(urgency): rank for urgency, rank in RANK.items()}
COUNTED = ("now", "today", "soon")

Reason = dict[str, Any]
"""``says``, ``waited``, ``since``, ``alert`` and ``source``, for components/board_row.html."""


def reasons(
    said: Headlines, waiting: Sequence[Alert], at: datetime, zone: ZoneInfo
) -> list[Reason]:
    """The most urgent few; the last tells how many more there are.

    Of equal urgency what an alert waits for comes first; an alert about what is no finding (any
    more) is a reason of its own. What is only good to know stands here where nothing else does.
    """
    by_cause = {alerts.about(alert).cause: alert for alert in reversed(waiting)}
    pressing = [one for one in said.top if one.urgency in COUNTED]
    told = pressing or ([] if waiting else list(said.top[:1]))
    found: list[tuple[str, Reason]] = [
        (one.urgency, _reason(one, by_cause.get(one.cause), at, zone)) for one in told
    ]
    causes = {one.cause for one in told}
    apart = [alert for cause, alert in by_cause.items() if cause not in causes]
    found += [(alert.urgency, _of_alert(alert, at, zone)) for alert in reversed(apart)]
    found.sort(key=lambda one: (RANKS[one[0]], "alert" not in one[1]))
    known = max(sum(said.counts.get(urgency, 0) for urgency in COUNTED), len(found))
    return _few([reason for _urgency, reason in found], known)


def _few(found: list[Reason], known: int) -> list[Reason]:
    few = found[:MOST_REASONS]
    more = known - len(few)
    if few and more > 0:
        words = ngettext("and %(count)s more", "and %(count)s more", more)
        few[-1]["more"] = words % {"count": more}
    return few


def opens_at(waiting: Sequence[Alert], at: datetime) -> Alert:
    """Where the thread is opened: at what nobody has, and of that the newest and worst."""
    newest = sorted(waiting, key=lambda one: one.raised_at, reverse=True)
    return min(newest, key=lambda one: (one.is_had(at), one.urgency))


def handed_on(alert: Alert, at: datetime, zone: ZoneInfo) -> Reason:
    """For one who may not know what it is about."""
    says = _("An alert was handed on to you")
    return {
        "says": says,
        "since": since_words(alert.raised_at, at, zone),
        "alert": _held(alert, at, zone),
    }


def _of_alert(alert: Alert, at: datetime, zone: ZoneInfo) -> Reason:
    title = alerts.about(alert).title.rstrip(".")
    says = _("An alert waits: %(title)s") % {"title": title}
    return {
        "says": says,
        "since": since_words(alert.raised_at, at, zone),
        "alert": _held(alert, at, zone),
    }


def _reason(one: Headline, alert: Alert | None, at: datetime, zone: ZoneInfo) -> Reason:
    said: Reason = {"says": one.title, "source": one.source}
    if alert is not None:
        said["alert"] = _held(alert, at, zone)
    if one.waits_since is not None:
        return said | {"waited": _waited(days_between(one.waits_since, at, zone))}
    # From its first press, as the page of the alert counts: what came again is one story.
    begun = (one.since, alert.raised_at if alert else None)
    since = min((moment for moment in begun if moment), default=None)
    if since is not None and one.urgency in COUNTED:
        waiting = _("waiting %(since)s") % {"since": since_words(since, at, zone)}
        said["since"] = waiting
    return said


def _waited(days: int) -> str:
    return ngettext(
        "Has waited %(days)s day with no dose planned.",
        "Has waited %(days)s days with no dose planned.",
        days,
    ) % {"days": days}


def _held(alert: Alert, at: datetime, zone: ZoneInfo) -> str:
    """In whose hands the alert is, and what came of the last try."""
    said = [_tried(alert, zone), _who_has(alert, at, zone)]
    return ", ".join(one for one in said if one)


def _who_has(alert: Alert, at: datetime, zone: ZoneInfo) -> str:
    if alert.is_had(at) and alert.had_by and alert.had_until:
        said = {"name": alert.had_by.name, "until": _clock(alert.had_until, zone)}
        return _("%(name)s has it until %(until)s") % said
    if alert.handed_to:
        return _("handed on to %(name)s") % {"name": alert.handed_to.name}
    return _("nobody has it")


def _tried(alert: Alert, zone: ZoneInfo) -> str:
    if alert.tried_at is None:
        return ""
    said = {"tried": _clock(alert.tried_at, zone)}
    if alert.again_at is None:
        return _("tried %(tried)s, not reached") % said
    said["again"] = _clock(alert.again_at, zone)
    return _("tried %(tried)s, not reached, again %(again)s") % said


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "H:i")
