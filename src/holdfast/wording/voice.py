"""What a client says in words of their own, and what is said to them."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.wording.said import Said, joined, sentences
from holdfast.wording.told import Told

REFLECTIONS = {
    "experience": gettext_lazy("Experience"),
    "insight": gettext_lazy("Insight"),
    "intention": gettext_lazy("Intention"),
    "goal": gettext_lazy("Goal"),
    "practice": gettext_lazy("Practice"),
    "practice_done": gettext_lazy("Practice done"),
}
SAFETY = {
    "warning_signs": gettext_lazy("Warning signs"),
    "coping": gettext_lazy("What I can do"),
    "distraction": gettext_lazy("Places and people that take my mind off it"),
    "people": gettext_lazy("Whom I can ask"),
    "professionals": gettext_lazy("Professionals"),
    "environment": gettext_lazy("Making it safer around me"),
}


def _check_in(said: Said) -> Told:
    scales = joined(
        said.named("mood", _("mood %(it)s")),
        said.named("distress", _("distress %(it)s")),
        said.named("energy", _("energy %(it)s")),
        said.named("sleep_hours", _("%(it)s h of sleep")),
    )
    said.take("anchored_to")
    wants = _("Wants to be contacted") if said.take("wants_contact") else ""
    title = f"{_('Check-in')}: {scales}" if scales else _("Check-in")
    return Told(title=title, says=wants, words=_text(said))


def _signal(said: Said) -> Told:
    asked = {True: _("confirmed when asked later"), False: _("not confirmed")}
    says = joined(
        said.named("level", _("level %(it)s")),
        said.named("where", _("at %(it)s")),
        said.lateness(_("pressed %(pressed)s, arrived %(arrived)s")),
        asked.get(said.take("confirmed"), ""),
    )
    return Told(title=_("“I need support”"), says=says, words=_text(said))


def _reflection(said: Said) -> Told:
    said.take("from")
    says = sentences(
        said.words("themes"),
        said.words("status"),
        said.named("measure", _("measured by %(it)s")),
        said.named("valence", _("felt %(it)s")),
        said.named("share", _("shared with: %(it)s")),
    )
    return Told(title=str(REFLECTIONS[said.kind]), says=says, words=_text(said))


def _safety_plan(said: Said) -> Told:
    parts = ((str(words), said.words(field)) for field, words in SAFETY.items())
    return Told(
        title=_("Safety plan"), words="\n".join(f"{name}: {text}" for name, text in parts if text)
    )


def _lesson(said: Said) -> Told:
    is_right = said.take("correct")
    asked = {True: _("question answered rightly"), False: _("question to be talked about")}
    title = said.named("lesson", _("Lesson: %(it)s")) or _("Lesson")
    return Told(title=title, says=asked.get(is_right, ""), words=str(said.take("answer") or ""))


def _message(said: Said) -> Told:
    said.take("about")
    return Told(title=said.named("to", _("Message to %(it)s")) or _("Message"), words=_text(said))


def _text(said: Said) -> str:
    return str(said.take("text") or "")


VOICE: dict[str, Callable[[Said], Told]] = {
    "check_in": _check_in,
    "signal": _signal,
    **dict.fromkeys(REFLECTIONS, _reflection),
    "safety_plan": _safety_plan,
    "lesson": _lesson,
    "message": _message,
}
