"""The lines of one country, in the words of the components that show them.

Everything here is of the country that is asked for and of no other: a short code means something
else across a border.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from holdfast.circle.crisis_hours import hours, is_likely_open
from holdfast.kernel.content.crisis_line import ANYWHERE, CrisisLine, Kind
from holdfast.library import crisis_lines

Card = dict[str, Any]


def card_for(country: str | None, at: datetime | None = None) -> Card:
    """For components/crisis_card.html; where no line is for everyone, the directory.

    Without ``at``, as on a page that is kept for later, only a line without limits comes first.
    """
    lines = _for_everyone(crisis_lines.load().lines_for(country))
    first = _foremost(lines, at)
    card = _line(first, lines) if first else _directory()
    return card | _emergency(country) | _besides(first, lines, at)


def others_for(country: str | None, at: datetime | None = None) -> list[Card]:
    """Every other crisis line that may be shown, those for some people too."""
    card = card_for(country, at)
    shown = {card.get(name) for name in ("call", "text", "directory_at")}
    lines = crisis_lines.load().lines_for(country)
    others = [line for line in lines if _is_for_some(line) or _at(line) not in shown]
    return [shown_line(line, country) for line in others]


def further_for(country: str | None) -> list[Card]:
    """Lines for violence, assault, poison and for a child in danger, where numbers were read."""
    said: dict[Kind, str] = {
        "violence": _("If somebody hurts or frightens you at home"),
        "assault": _("If somebody touched you or did something you did not agree to"),
        "poison": _("If somebody swallowed what they should not have"),
        "child": _("If a child is in danger"),
    }
    found = ((title, crisis_lines.load().lines_of(country, kind)) for kind, title in said.items())
    return [
        {"title": title, "lines": [shown_line(line, country) for line in lines]}
        for title, lines in found
        if lines
    ]


def shown_line(line: CrisisLine, country: str | None) -> Card:
    """For components/crisis_line.html; a line with limits has the number for any hour beside it."""
    emergency = crisis_lines.load().emergency_for(country)
    at_any_hour = emergency[0] if line.is_limited and emergency else None
    return {
        "service": line.service,
        "way": line.way,
        "at": _at(line),
        "shown": line.number,
        "words": line.words or "",
        "for_whom": ", ".join(filter(None, (line.for_whom, line.area, _spoken(line)))),
        "hours": "" if line.way == "web" else hours(line),
        "any_hour": at_any_hour.dial if at_any_hour else "",
        "any_hour_shown": at_any_hour.number if at_any_hour else "",
    }


def _foremost(lines: Sequence[CrisisLine], at: datetime | None) -> CrisisLine | None:
    """The first that should answer now; where none should, still the first, but never on top."""
    for way in ("call", "text"):
        of_way = [line for line in lines if line.way == way]
        likely = (line for line in of_way if is_likely_open(line, at))
        if found := next(likely, None) or next(iter(of_way), None):
            return found
    return None


def _line(first: CrisisLine, lines: Sequence[CrisisLine]) -> Card:
    text = next((one for one in lines if (one.service, one.way) == (first.service, "text")), None)
    card: Card = {"name": first.service, "hours": hours(first)}
    if first.way == "call":
        card |= {"call": first.dial, "shown": first.number}
    if text:
        card |= {"text": text.dial, "text_shown": text.number, "text_body": text.words or ""}
    return card


def _besides(first: CrisisLine | None, lines: Sequence[CrisisLine], at: datetime | None) -> Card:
    """What stands beside a line with limits, and whether an emergency number comes before it."""
    if first is None or not first.is_limited:
        return {"is_emergency_first": False}
    around_the_clock = next((one for one in lines if one.open == "any_hour"), None)
    beside = [around_the_clock] if around_the_clock else []
    return {
        "is_emergency_first": not is_likely_open(first, at),
        "any_hour": [
            {"call": one.dial, "shown": one.number, "name": one.service} for one in beside
        ],
    }


def _emergency(country: str | None) -> Card:
    numbers = crisis_lines.load().emergency_for(country)
    if not numbers:
        return {}
    first, *more = numbers
    return {
        "emergency": first.dial,
        "emergency_shown": first.number,
        "emergencies": [shown_line(line, None) for line in more],
        "is_unconfirmed": not all(line.dialled_on for line in numbers),
    }


def _directory() -> Card:
    name = _("We do not know a line for everyone where you live")
    web = next((one for one in crisis_lines.load().lines_for(ANYWHERE) if one.way == "web"), None)
    if web is None:
        return {"name": name}
    return {
        "name": name,
        "directory": web.service,
        "directory_at": web.number,
        "directory_url": f"https://{web.number}",
    }


def _for_everyone(lines: Iterable[CrisisLine]) -> list[CrisisLine]:
    return [line for line in lines if line.is_for_everyone]


def _is_for_some(line: CrisisLine) -> bool:
    """The same number may be another line, by what is pressed or sent."""
    return not line.is_for_everyone or bool(line.language and line.words)


def _at(line: CrisisLine) -> str:
    return line.number if line.way == "web" else line.dial


def _spoken(line: CrisisLine) -> str:
    names = {"es": _("in Spanish"), "nl": _("in Dutch"), "fr": _("in French")}
    names |= {"en": _("in English"), "fi": _("in Finnish"), "mul": _("in several languages")}
    return names[line.language] if line.language else ""
