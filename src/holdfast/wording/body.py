"""Conditions, medicines, substances, readings and reactions in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from holdfast.wording.said import Said, joined, sentences
from holdfast.wording.told import Told

UNITS = {"per_minute": "/min", "percent": "%", "kg": "kg", "celsius": "°C"}
ENZYMES = {"alt_u_l": "ALT", "ast_u_l": "AST", "alp_u_l": "ALP", "ggt_u_l": "GGT"}


def _condition(said: Said) -> Told:
    title = f"{said.title('code')}: {said.words('status')}"
    return Told(title=title, says=sentences(_since(said), said.words("detail")), words=_note(said))


def _medication(said: Said) -> Told:
    title = f"{said.title('ingredient')}: {said.words('status')}"
    until = said.day("until")
    span = joined(_since(said), _("until %(day)s") % {"day": until} if until else "")
    return Told(
        title=title, says=sentences(str(said.take("text") or ""), said.words("route"), span)
    )


def _substance(said: Said) -> Told:
    title, use = said.title("substance"), said.words("use")
    last = said.day("last_used")
    says = _("last used %(day)s") % {"day": last} if last else ""
    return Told(title=f"{title}: {use}" if use else title, says=says)


def _reading(said: Said) -> Told:
    name = said.words("name").capitalize()
    upper, lower = said.words("systolic_mmhg"), said.words("diastolic_mmhg")
    pressure = f"{upper or '?'}/{lower or '?'} mmHg" if upper or lower else ""
    others = [f"{value} {unit}" for field, unit in UNITS.items() if (value := said.words(field))]
    others += [
        f"{short} {value} U/L" for field, short in ENZYMES.items() if (value := said.words(field))
    ]
    measured = joined(pressure, *others, _finding(said)) or _("no value")
    return Told(title=f"{name}: {measured}", says=said.words("context"))


def _finding(said: Said) -> str:
    found = {"normal": _("said to be normal"), "abnormal": _("said to be abnormal")}
    return found.get(said.take("finding"), "")


def _reaction(said: Said) -> Told:
    title = joined(said.title("code"), said.words("severity"))
    over = said.clock("resolved_at")
    return Told(
        title=title, says=_("over at %(when)s") % {"when": over} if over else "", words=_note(said)
    )


def _since(said: Said) -> str:
    day = said.day("since")
    return _("since %(day)s") % {"day": day} if day else ""


def _note(said: Said) -> str:
    return str(said.take("note") or "")


BODY: dict[str, Callable[[Said], Told]] = {
    "condition": _condition,
    "medication": _medication,
    "substance": _substance,
    "reading": _reading,
    "reaction": _reaction,
}
