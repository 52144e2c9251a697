"""The crisis line of a client's country, in the words of the card that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from holdfast.kernel.crisis_line import ANYWHERE, CrisisLine
from holdfast.library import crisis_lines

Card = dict[str, str]


def card_for(country: str | None) -> Card:
    """For components/crisis_card.html; where no line is for everyone, the directory."""
    lines = _for_everyone(crisis_lines.load().lines_for(country))
    first = _first(lines, "call") or _first(lines, "text")
    card = _line(first, lines) if first else _directory()
    emergency = crisis_lines.load().emergency_for(country)
    return card | ({"emergency": emergency[0].number} if emergency else {})


def others_for(country: str | None) -> list[CrisisLine]:
    """Every other line that may be shown, those for some people too."""
    shown = card_for(country)
    numbers = {shown.get(name) for name in ("call", "text", "directory_at")}
    return [line for line in crisis_lines.load().lines_for(country) if line.number not in numbers]


def _line(first: CrisisLine, lines: Sequence[CrisisLine]) -> Card:
    text = _first((one for one in lines if one.service == first.service), "text")
    card = {"name": first.service}
    if first.way == "call":
        card["call"] = first.number
    if text:
        card |= {"text": text.number, "text_body": text.words or ""}
    return card


def _directory() -> Card:
    web = _first(crisis_lines.load().lines_for(ANYWHERE), "web")
    name = _("We do not know a line for everyone where you live")
    if web is None:
        return {"name": name}
    at = web.number
    return {
        "name": name,
        "directory": web.service,
        "directory_at": at,
        "directory_url": f"https://{at}",
    }


def _for_everyone(lines: Iterable[CrisisLine]) -> list[CrisisLine]:
    return [line for line in lines if not line.for_whom and not line.area]


def _first(lines: Iterable[CrisisLine], way: str) -> CrisisLine | None:
    return next((line for line in lines if line.way == way), None)
