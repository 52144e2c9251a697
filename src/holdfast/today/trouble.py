"""That nobody is reached by message just now, for those who would rely on it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.people.colleagues import administrators
from holdfast.people.reader import Reader
from holdfast.pulse.outage import outage


def trouble(reader: Reader, at: datetime, zone: ZoneInfo) -> str:
    """What is so, what to do, and who mends it; empty where all is well."""
    found = outage(reader.practice_id)
    if found is None:
        return ""
    said = _("Until this is mended, please look here yourself and ring people yourself.")
    return " ".join([_since(found.since, at, zone), said, _mended_by(reader, at)]).strip()


def _since(since: datetime | None, at: datetime, zone: ZoneInfo) -> str:
    if since is None:
        return _("No messages go out, so nobody is told of anything by message.")
    there = since.astimezone(zone)
    is_today = there.date() == at.astimezone(zone).date()
    when = date_format(there, "H:i" if is_today else "D j M, H:i")
    says = _("Messages have not gone out since %(when)s, so nobody is told of anything by message.")
    return says % {"when": when}


def _mended_by(reader: Reader, at: datetime) -> str:
    accounts = [one.account for one in administrators(reader.practice_id, at)]
    names = ", ".join(one.name or one.email for one in accounts)
    return _("To be told of this: %(names)s.") % {"names": names} if names else ""
