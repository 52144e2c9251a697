"""Plans, clearances, doses, sessions and appointments in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from holdfast.wording.said import Said, joined, sentences
from holdfast.wording.told import Told

OF_THE_DAY = (
    "escort",
    "sitter",
    "driving_after",
    "near_water",
    "sole_carer",
    "signing_after",
    "ate_before_dose",
    "touch_agreed",
    "consent",
)


def _plan(said: Said) -> Told:
    how = joined(said.words("product"), said.words("route"), said.words("setting"))
    status = said.words("status")
    title = _("Plan, %(status)s") % {"status": status} if status else _("Plan")
    days = joined(
        _day(said, "first_on", _("first dose %(day)s")),
        _day(said, "next_on", _("next dose %(day)s")),
        _day(said, "review_on", _("review %(day)s")),
    )
    doses = said.named("doses_planned", _("%(it)s doses planned"))
    day = joined(*(_asked(said, field) for field in OF_THE_DAY))
    says = sentences(
        joined(said.words("protocol"), said.named("indication", _("for %(it)s"))), doses, days, day
    )
    return Told(title=f"{title}: {how}" if how else title, says=says, words=said.words("goals"))


def _asked(said: Said, field: str) -> str:
    answer = said.words(field)
    return f"{field.replace('_', ' ')}: {answer}" if answer else ""


def _day(said: Said, field: str, phrase: str) -> str:
    day = said.day(field)
    return phrase % {"day": day} if day else ""


def _clearance(said: Said) -> Told:
    title = _("The prescriber’s answer: %(decision)s") % {"decision": said.words("decision")}
    return Told(
        title=title,
        says=joined(_day(said, "until", _("until %(day)s")), said.named("who", _("by %(it)s"))),
        words=str(said.take("conditions") or ""),
    )


def _dose(said: Said) -> Told:
    number, mg = said.words("number"), said.words("dose_mg")
    name = _("Dose %(number)s") % {"number": number} if number else _("Dose")
    much = f"{mg} mg" if mg else _("amount not recorded")
    times = joined(
        _at(said, "started_at", _("begun %(when)s")),
        _at(said, "ended_at", _("ended %(when)s")),
        _at(said, "landed_at", _("landed %(when)s")),
    )
    says = sentences(
        joined(said.words("setting"), times),
        joined(said.words("product"), said.named("weight_kg", _("%(it)s kg"))),
        said.named("source", _("given by %(it)s")),
    )
    return Told(title=f"{name}: {much} {said.words('route')}", says=says)


def _at(said: Said, field: str, phrase: str) -> str:
    when = said.clock(field)
    return phrase % {"when": when} if when else ""


def _session(said: Said) -> Told:
    minutes = said.named("minutes", _("%(it)s minutes"))
    attended = said.take("attended")
    missed = _("not attended") if attended is False else ""
    title = _("Session: %(purpose)s") % {"purpose": said.words("purpose")}
    return Told(title=title, says=joined(missed, minutes))


def _appointment(said: Said) -> Told:
    when = said.day("starts_at")
    title = _("Appointment, %(when)s") % {"when": when} if when else _("Appointment")
    return Told(
        title=title, says=joined(said.words("purpose"), said.words("way"), said.words("status"))
    )


COURSE: dict[str, Callable[[Said], Told]] = {
    "plan": _plan,
    "clearance": _clearance,
    "dose": _dose,
    "session": _session,
    "appointment": _appointment,
}
