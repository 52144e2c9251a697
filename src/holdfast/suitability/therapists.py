"""The therapist's part: every question in compact rows, with who said what stands already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from holdfast.kernel.chart import Chart
from holdfast.library.forms import Form, Part, Question, Section
from holdfast.suitability.hearing import Heard, Typed, heard
from holdfast.suitability.retyping import typed_of
from holdfast.suitability.said import Said, answer_in
from holdfast.suitability.shown import Shown, shown
from holdfast.suitability.sources import medicines_of, sources_of

PART: Part = "therapist"


@dataclass(frozen=True, slots=True)
class Rows:
    """One section as the page shows it; it stands open where something is to be mended."""

    section: Section
    rows: list[Shown]
    answered: int
    is_open: bool

    @property
    def asked(self) -> int:
        return len(self.rows)


def typed_in(form: Form, chart: Chart) -> dict[str, str]:
    """What the fields hold when the page is opened."""
    typed: dict[str, str] = {}
    for question in form.questions_for(PART):
        typed |= typed_of(question, answer_in(question, chart))
    return typed


def heard_in(form: Form, typed: Typed, today: date, chart: Chart) -> dict[str, Heard]:
    """What stands already is not to be mended before something else can be saved."""
    said = {}
    for question in form.questions_for(PART):
        one = heard(question, typed, PART, today)
        stands = one.error and one.value and one.value == answer_in(question, chart)
        said[question.key] = Heard(one.value) if stands else one
    return said


def said_of(said: Mapping[str, Heard]) -> Said:
    return {key: one.value for key, one in said.items()}


def sections_of(form: Form, chart: Chart, typed: Typed, errors: Mapping[str, str]) -> list[Rows]:
    return [_section(section, chart, typed, errors) for section in form.sections]


def _section(section: Section, chart: Chart, typed: Typed, errors: Mapping[str, str]) -> Rows:
    asked = [one for group in section.groups for one in group.questions_for(PART)]
    rows = [_row(question, chart, typed, errors) for question in asked]
    is_open = any(one.key in errors for one in section.questions())
    answered = sum(1 for question in asked if answer_in(question, chart))
    return Rows(section, rows, answered, is_open)


def _row(question: Question, chart: Chart, typed: Typed, errors: Mapping[str, str]) -> Shown:
    row: dict[str, Any] = shown(question, PART, typed, errors.get(question.key, ""))
    stands = answer_in(question, chart)
    is_never_unsaid = question.asks == "condition" or question.makes.kind == "substance"
    row["may_be_blank"] = not (stands and is_never_unsaid)
    row["sources"] = sources_of(question, chart)
    if question.makes.kind == "medication":
        row["sources"] = medicines_of(chart)
    row["details"] = [
        _row(detail, chart, typed, errors) for detail in question.details if detail.is_for(PART)
    ]
    return row
