"""The therapist's part: every question in compact rows, with who said what stands already."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.contradictions.conditions import said_in_two_ways
from holdfast.library.forms import Form, Part, Question, Section
from holdfast.suitability.hearing import Heard, Typed, heard
from holdfast.suitability.retyping import typed_of
from holdfast.suitability.said import Said, answer_in
from holdfast.suitability.shown import Shown, shown
from holdfast.suitability.sources import medicines_of, sources_of

PART: Part = "therapist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the form stands on; of ``disputed`` conditions the page asks elsewhere."""

    chart: Chart
    typed: Typed
    errors: Mapping[str, str]
    disputed: Collection[str]


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


def heard_in(
    form: Form, typed: Typed, today: date, chart: Chart, disputed: Collection[str]
) -> dict[str, Heard]:
    """What stands already is not to be mended before something else can be saved.

    What is said in two ways is ``disputed``: no answer of this form settles it without a reason.
    """
    said = {}
    for question in form.questions_for(PART):
        one = heard(question, typed, PART, today)
        stands = one.value and one.value == answer_in(question, chart)
        if is_disputed(question, disputed):
            if (one.value or one.error) and not stands:
                said[question.key] = Heard(one.value, _settle_above())
        else:
            said[question.key] = Heard(one.value) if one.error and stands else one
    return said


def disputed_in(chart: Chart) -> frozenset[str]:
    return frozenset(said_in_two_ways(chart))


def is_disputed(question: Question, disputed: Collection[str]) -> bool:
    return question.makes.kind == "condition" and question.makes.subject in disputed


def _settle_above() -> str:
    return _("This is said in two ways: please settle it above, with your reason.")


def said_of(said: Mapping[str, Heard]) -> Said:
    return {key: one.value for key, one in said.items()}


def sections_of(form: Form, asked: Asked) -> list[Rows]:
    return [_section(section, asked) for section in form.sections]


def _section(section: Section, asked: Asked) -> Rows:
    questions = [one for group in section.groups for one in group.questions_for(PART)]
    rows = [_row(question, asked) for question in questions]
    is_open = any(one.key in asked.errors for one in section.questions())
    answered = sum(1 for question in questions if answer_in(question, asked.chart))
    return Rows(section, rows, answered, is_open)


def _row(question: Question, asked: Asked) -> Shown:
    row: dict[str, Any] = shown(question, PART, asked.typed, asked.errors.get(question.key, ""))
    stands = answer_in(question, asked.chart)
    is_never_unsaid = question.asks == "condition" or question.makes.kind == "substance"
    row["may_be_blank"] = not (stands and is_never_unsaid)
    row["is_disputed"] = is_disputed(question, asked.disputed)
    row["sources"] = sources_of(question, asked.chart)
    if question.makes.kind == "medication":
        row["sources"] = medicines_of(asked.chart)
    row["details"] = [_row(detail, asked) for detail in question.details if detail.is_for(PART)]
    return row
