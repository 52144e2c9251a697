"""How to reach the person, and whether now is a time they called safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language_info

from holdfast.client.contact.details import known_contact
from holdfast.record.reading.client_record import View

LANGUAGES = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """``is_outside`` is None where the hours they called safe are not known as hours;
    ``may_ring_since`` is the day they agreed to be rung outside them in an emergency."""

    phone: str
    way: str
    when: str
    voicemail_ok: bool | None
    language: str
    there: str
    is_outside: bool | None
    may_ring_since: date | None


def reach(view: View) -> Reach:
    contact = known_contact(view)
    return Reach(
        phone=contact.get("phone", ""),
        way=str(contact.get("safe_way") or ""),
        when=str(contact.get("safe_time") or ""),
        voicemail_ok=contact.get("voicemail_ok"),
        language=_language(view),
        there=date_format(view.sight.at.astimezone(view.zone), "D H:i"),
        is_outside=is_outside(contact, view.sight.at.astimezone(view.zone).time()),
        may_ring_since=_may_ring_since(view),
    )


def is_outside(contact: Mapping[str, Any], now: time) -> bool | None:
    """Hours that end before they begin go past midnight."""
    begins, ends = _hour(contact.get("safe_from")), _hour(contact.get("safe_until"))
    if begins is None or ends is None:
        return None
    if begins <= ends:
        return not begins <= now < ends
    return ends <= now < begins


def _hour(written: Any) -> time | None:
    try:
        return time.fromisoformat(str(written))
    except ValueError:
        return None


def _language(view: View) -> str:
    """By its name, where it was written as a code."""
    entry = view.chart.latest("person", LANGUAGES)
    written = str(entry.body.language) if entry else ""
    try:
        return str(get_language_info(written)["name_translated"])
    except KeyError:
        return written


def _may_ring_since(view: View) -> date | None:
    entry = view.chart.latest("person", "may_ring_outside_safe_times")
    agreed: date | None = entry.body.may_ring_outside_safe_times.agreed_on if entry else None
    return agreed
