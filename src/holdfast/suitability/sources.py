"""Who said what stands beside a question, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import By, Entry
from holdfast.library.content import load
from holdfast.library.forms import Question
from holdfast.suitability.said import DETAIL, answer_of_condition, in_form, standing
from holdfast.suitability.shown import in_words

WHO: dict[By, str | Promise] = {
    "client": _("The client"),
    "therapist": _("A therapist"),
    "medical": _("The medical partner"),
    "practice": _("The practice"),
    "import": _("An import"),
}


@dataclass(frozen=True, slots=True)
class Source:
    who: str | Promise
    at: datetime
    says: str


def sources_of(question: Question, chart: Chart) -> list[Source]:
    """Every entry about a condition, so that a contradiction is seen; else the newest."""
    makes = question.makes
    if makes.field.startswith(DETAIL):
        return []
    if makes.kind == "condition":
        about: Sequence[Entry] = chart.about("condition", makes.code)
        return [_source(entry, question, answer_of_condition(entry)) for entry in about]
    entry = standing(question, chart)
    if entry is None or makes.kind == "medication":
        return []
    return [_source(entry, question, _value(question, entry))]


def medicines_of(chart: Chart) -> list[Source]:
    return [
        Source(
            WHO[entry.by], entry.at, load().vocabulary.title_as("medication", entry.body.ingredient)
        )
        for entry in chart.of("medication")
        if entry.body.status != "stopped"
    ]


def _source(entry: Entry, question: Question, answer: str) -> Source:
    return Source(WHO[entry.by], entry.at, in_words(question, "therapist", answer))


def _value(question: Question, entry: Entry) -> str:
    if question.makes.kind == "reading":
        upper, lower = in_form(entry.body.systolic_mmhg), in_form(entry.body.diastolic_mmhg)
        return f"{upper or '–'}/{lower or '–'} {timezone.localdate(entry.at).isoformat()}"
    return in_form(getattr(entry.body, question.makes.field))
