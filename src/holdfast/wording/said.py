"""An entry's body on its way into words: what was taken is said, what is left is shown as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.kernel.content.content import Content
from holdfast.kernel.entries.when import When, parse

A_MINUTE = timedelta(minutes=1)


@dataclass(slots=True, kw_only=True)
class Said:
    """``body`` is what was handed in; each question takes its field out of it, once.

    ``names`` are of the accounts that a body names by their ids.
    """

    kind: str
    at: datetime
    body: dict[str, Any]
    content: Content
    zone: ZoneInfo
    names: Mapping[UUID, str] = field(default_factory=dict)
    recorded_at: datetime | None = None

    def take(self, field: str) -> Any:
        """The plain value, None where nothing was said."""
        return self.body.pop(field, None)

    def words(self, field: str) -> str:
        """A code in words, a number, a yes or a no; empty where nothing was said."""
        return self.in_words(self.take(field))

    def title(self, field: str) -> str:
        """What people call a condition, medicine, reaction or substance."""
        return self.content.vocabulary.title_as(self.kind, str(self.take(field)))

    def person(self, field_name: str) -> str:
        """The name of an account, or what was written where it is no account that is known."""
        value = str(self.take(field_name) or "")
        account_id = account_in(value)
        return self.names.get(account_id, _("someone of the practice")) if account_id else value

    def day(self, field: str) -> str:
        """A day, month, year or moment in words."""
        return self.when(self.take(field))

    def clock(self, field: str) -> str:
        """The time of day, with the day where it is another than the entry's."""
        value = self.take(field)
        moment = _moment(value)
        if moment is None:
            return str(value or "")
        local = moment.astimezone(self.zone)
        is_same_day = local.date() == self.at.astimezone(self.zone).date()
        return date_format(local, "H:i" if is_same_day else "j M Y, H:i")

    def lateness(self, phrase: str) -> str:
        """A phrase with when it was ``pressed`` and ``arrived``; empty where both are one."""
        if self.recorded_at is None or self.recorded_at - self.at < A_MINUTE:
            return ""
        pressed, arrived = (one.astimezone(self.zone) for one in (self.at, self.recorded_at))
        form = "H:i" if pressed.date() == arrived.date() else "j M, H:i"
        said = {"pressed": date_format(pressed, "H:i"), "arrived": date_format(arrived, form)}
        return phrase % said

    def named(self, field: str, phrase: str) -> str:
        """A phrase with ``%(it)s`` in it, where something was said; else nothing."""
        it = self.words(field)
        return phrase % {"it": it} if it else ""

    def rest(self) -> str:
        """Whatever no writer asked for, as it was entered."""
        left = (f"{_name(name)}: {self.in_words(value)}" for name, value in self.body.items())
        return " · ".join(left)

    def in_words(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, list):
            return ", ".join(self.in_words(one) or _("not said") for one in value)
        if isinstance(value, Mapping):
            return ", ".join(f"{_name(name)} {self.in_words(one)}" for name, one in value.items())
        if isinstance(value, int | float):
            return f"{value:g}"
        return self.content.words.values.get(value) or _plain(str(value))

    def when(self, value: Any) -> str:
        found = _when(value)
        if found is None:
            return str(value or "")
        if found.moment:
            return date_format(found.moment.astimezone(self.zone), "j M Y, H:i")
        if found.first == found.last:
            return date_format(found.first, "j M Y")
        is_month = found.first.month == found.last.month
        return date_format(found.first, "F Y" if is_month else "Y")


def account_in(value: Any) -> UUID | None:
    """The account that a value names, None where it is no account's id."""
    try:
        return UUID(str(value))
    except ValueError:
        return None


def joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def sentences(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _name(field: object) -> str:
    return str(field).replace("_", " ")


def _plain(value: str) -> str:
    """A code of one word with underscores reads as words; what people wrote stays."""
    return value.replace("_", " ") if value.islower() and " " not in value else value


def _when(value: Any) -> When | None:
    try:
        return parse(value)
    except (TypeError, ValueError):
        return None


def _moment(value: Any) -> datetime | None:
    found = _when(value)
    return found.moment if found else None
