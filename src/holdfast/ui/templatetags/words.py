"""The words people read for the short names that the kernel uses."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

Words = dict[str, str | Promise]

URGENCY: Words = {
    "now": _("Now"),
    "today": _("Today"),
    "soon": _("Before the next session"),
    "know": _("Good to know"),
}
TELL: Words = {
    "medical": _("the medical partner"),
    "therapist": _("the therapist"),
    "client": _("the client"),
    "emergency": _("the emergency number"),
    "on_call": _("the practice's on-call line"),
    "practice": _("the practice"),
}
EVIDENCE: Words = {
    "F": _("the main source was read; what was not is marked"),
    "P": _("the main source was read in part; what was recalled is to be checked"),
    "R": _("recalled, to be checked before use"),
}
ANSWERS: Words = {
    "agree": _("Agreed"),
    "done": _("Done"),
    "not_relevant": _("Not relevant"),
    "later": _("Later"),
}
PHASES: Words = {
    "considering": _("Considering"),
    "suitability": _("Suitability"),
    "preparation": _("Preparation"),
    "dosing_day": _("Dosing day"),
    "after_dose": _("After a dose"),
    "integration": _("Integration"),
    "aftercare": _("Aftercare"),
    "paused": _("Paused"),
    "ended": _("Ended"),
}


def _filter(name: str, words: Words) -> None:
    register.filter(name, lambda short: words.get(str(short), str(short)))


_filter("urgency_words", URGENCY)
_filter("tell_words", TELL)
_filter("evidence_words", EVIDENCE)
_filter("answer_words", ANSWERS)
_filter("phase_words", PHASES)


@register.filter
def is_chosen(value: object, chosen: object) -> bool:
    """Whether a form's kept value is this choice; numbers and their text are the same."""
    return chosen is not None and str(value) == str(chosen)


@register.filter
def is_one_of(value: object, chosen: object) -> bool:
    """The same for a question that takes several answers."""
    return isinstance(chosen, list | tuple | set) and str(value) in {str(one) for one in chosen}
