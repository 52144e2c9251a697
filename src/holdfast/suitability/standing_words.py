"""In words: how far the conversation about a consideration has come."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.considerations.consideration import Answered, Asked, Consideration

ANSWERS: dict[str, str | Promise] = {
    "cleared": gettext_lazy("yes, this plan can go ahead"),
    "conditional": gettext_lazy("yes, on conditions"),
    "not_cleared": gettext_lazy("no"),
    "agree": gettext_lazy("agreed"),
    "done": gettext_lazy("done"),
    "not_relevant": gettext_lazy("not relevant"),
}
OF: dict[str, str | Promise] = {
    "medical": gettext_lazy("the prescriber"),
    "client": gettext_lazy("the client"),
    "therapist": gettext_lazy("the therapist"),
}


def standing_words(one: Consideration) -> str:
    """What was asked and what was answered, with the day and the words; empty where nothing was."""
    said = (answered_words(one.answered), asked_words(one.asked))
    return " ".join(sentence for sentence in said if sentence)


def answered_words(answered: Answered | None) -> str:
    if answered is None:
        return ""
    said = {"day": _day(answered.at), "answer": ANSWERS[answered.answer], "words": answered.words}
    if answered.words:
        return _("The prescriber answered on %(day)s: %(answer)s. “%(words)s”") % said
    return _("The prescriber answered on %(day)s: %(answer)s.") % said


def asked_words(asked: Asked | None) -> str:
    if asked is None:
        return ""
    said = {"day": _day(asked.at), "of": OF.get(asked.of or "", _("somebody"))}
    if asked.has_waited_too_long:
        return _("Asked of %(of)s on %(day)s, and not answered yet.") % said
    return _("Being asked of %(of)s since %(day)s.") % said


def _day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j F Y")
