"""That nobody is reached by message just now, for those who would rely on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.people.colleagues import administrators
from holdfast.people.reader import Reader
from holdfast.pulse.outage import outage
from holdfast.ui.clock import clock_words


@dataclass(frozen=True, slots=True)
class Trouble:
    """``lead`` is what is so; ``sentence`` what follows, what to do, and whom to tell."""

    lead: str
    sentence: str


def no_messages(reader: Reader, at: datetime, zone: ZoneInfo) -> Trouble | None:
    """``None`` where all is well."""
    found = outage(reader.practice_id)
    if found is None:
        return None
    said = _(
        "Nobody is told of anything by message. Until this is mended, please look here yourself "
        "and ring people yourself."
    )
    return Trouble(_since(found.since, at, zone), f"{said} {_mended_by(reader, at)}".strip())


def _since(since: datetime | None, at: datetime, zone: ZoneInfo) -> str:
    if since is None:
        return _("No messages go out.")
    words = _("Messages have not gone out since %(when)s.")
    return words % {"when": clock_words(since, at, zone)}


def _mended_by(reader: Reader, at: datetime) -> str:
    accounts = [one.account for one in administrators(reader.practice_id, at)]
    names = ", ".join(one.name or one.email for one in accounts)
    return _("To be told of this: %(names)s.") % {"names": names} if names else ""
