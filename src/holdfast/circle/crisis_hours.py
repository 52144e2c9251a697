"""When a line answers, in words, and whether it should answer now."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.kernel.content.crisis_line import CrisisLine, OpenHours


def is_likely_open(line: CrisisLine, at: datetime | None) -> bool:
    """A line without known limits is taken to answer; one with limits only at a known hour."""
    if not isinstance(line.open, OpenHours):
        return True
    if at is None or line.open.zone is None:
        return False
    return line.open.on(at.astimezone(ZoneInfo(line.open.zone))) is True


def hours(line: CrisisLine) -> str:
    if line.open is None:
        return _("opening hours not known")
    if line.open == "any_hour":
        return _("at any hour")
    return line.open.said or _times(line.open)


def _times(open_: OpenHours) -> str:
    if open_.daily:
        return _("%(times)s every day") % {"times": _span(open_.daily)}
    said = {"weekdays": _span(open_.weekdays), "weekend": _span(open_.weekend)}
    return _("Monday to Friday %(weekdays)s, Saturday and Sunday %(weekend)s") % said


def _span(span: str | None) -> str:
    """Closed where a kind of day has no hours."""
    if span is None:
        return _("closed")
    since, until = span.split("-")
    return _("%(since)s to %(until)s") % {"since": since, "until": until}
