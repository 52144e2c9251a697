"""What a form may not date in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.kernel.entries.when import When
from holdfast.record.entry.refusal import Problem
from holdfast.record.settings import habits

PAST_FIELDS = {
    "person": ("born",),
    "condition": ("since",),
    "medication": ("since",),
    "substance": ("last_used",),
    "dose": ("started_at", "ended_at", "landed_at"),
    "reaction": ("resolved_at",),
}


def latest(at: datetime) -> datetime:
    """The latest time a form may name at ``at``: telephones' clocks run a little fast."""
    return at + timedelta(minutes=habits().clock_may_be_fast_minutes)


def time_problems(
    when: datetime, at: datetime, place: int, *, may_be_future: bool
) -> list[Problem]:
    """Why an entry's own time cannot be."""
    if when.tzinfo is None:
        sentence = _("This time needs its offset from UTC, so that it is the same for everyone.")
        return [Problem("at", sentence, place)]
    if not may_be_future and when > latest(at):
        return [Problem("at", _("This time has not come yet; please check it."), place)]
    return []


def problems(kind: str, body: Any, at: datetime, zone: ZoneInfo, place: int) -> list[Problem]:
    sentence = _("This date has not come yet; please check it.")
    return [Problem(field, sentence, place) for field in _ahead(kind, body, latest(at), zone)]


def _ahead(kind: str, body: Any, limit: datetime, zone: ZoneInfo) -> Iterator[str]:
    for field in PAST_FIELDS.get(kind, ()):
        if _is_after(getattr(body, field), limit, zone):
            yield field


def _is_after(value: When | datetime | date | None, limit: datetime, zone: ZoneInfo) -> bool:
    """A day is ahead when it has not begun where the client lives."""
    if value is None or isinstance(value, datetime):
        return value is not None and value > limit
    day = value if isinstance(value, When) else When(value, value)
    return day.start(zone) > limit
