"""What the chart says already, in the short words of the form's answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.entries import Entry
from holdfast.library.forms import Form, Part, Question

Said = dict[str, Any]
"""By a question's key: yes, past, no, unknown, declined, a code, a day, a number, or words."""

ANSWER_OF = {"present": "yes", "past": "past", "absent": "no", "unknown": "unknown"}
STATUS_OF = {answer: status for status, answer in ANSWER_OF.items()} | {"declined": "unknown"}
AFFIRMS = ("yes", "past")
DECLINED = "declined"
UNKNOWN = "unknown"
NO_MEDICINE = "no medicine"
DETAIL = "detail."
DAY = len("2026-11-23")


def said_in(form: Form, chart: Chart, part: Part) -> Said:
    """Every answer that stands, by question; what was not said is left out."""
    answers = ((question.key, answer_in(question, chart)) for question in form.questions_for(part))
    return {key: answer for key, answer in answers if answer}


def answer_in(question: Question, chart: Chart) -> Any:
    """What stands, as the question's own fields can hold it; empty for anything else."""
    makes = question.makes
    if makes.kind == "medication":
        return _of_medicines(question, chart)
    entry = standing(question, chart)
    if entry is None or makes.kind == "reading" or _is_of_another_dose(question, entry, chart):
        return ""
    if makes.kind == "condition" and not makes.field:
        return answer_of_condition(entry)
    if makes.field.startswith(DETAIL):
        value = (entry.body.detail or {}).get(makes.field.removeprefix(DETAIL))
    else:
        value = getattr(entry.body, makes.field)
    return _held(question, in_form(value))


def _is_of_another_dose(question: Question, entry: Entry, chart: Chart) -> bool:
    """Whether it is asked anew for every dose, and was said before the last one."""
    return question.each_dose and entry.at < max(chart.dose_starts, default=entry.at)


def answer_of_condition(entry: Entry) -> str:
    has_declined = bool((entry.body.detail or {}).get(DECLINED))
    if entry.body.status == "unknown" and has_declined:
        return DECLINED
    return ANSWER_OF[entry.body.status]


def _held(question: Question, value: str) -> str:
    """Days without their hour; a word that the question does not offer is left where it is."""
    if question.asks == "date":
        return value[:DAY]
    if question.asks == "yes_no":
        return value if value in ("yes", "no") else ""
    if question.asks == "choice":
        offered = (*question.choices_for("therapist"), UNKNOWN, DECLINED)
        return value if value in offered else ""
    return value.strip()


def standing(question: Question, chart: Chart) -> Entry | None:
    """The newest entry that answers it."""
    makes = question.makes
    if makes.subject:
        return newest(chart.about(makes.kind, makes.subject))
    return chart.latest(makes.kind, makes.field) if makes.field else newest(chart.of(makes.kind))


def newest(entries: Sequence[Entry]) -> Entry | None:
    return entries[-1] if entries else None


def medicines_in(chart: Chart) -> dict[str, Entry]:
    """The newest entry of each ingredient, in the order in which they were first named."""
    return {entry.body.ingredient: entry for entry in chart.of("medication")}


def in_form(value: Any) -> str:
    """A value of a body as a form's field holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _of_medicines(question: Question, chart: Chart) -> Any:
    listed = {
        name: entry
        for name, entry in medicines_in(chart).items()
        if entry.body.status != "stopped" and name != NO_MEDICINE
    }
    if question.asks == "medicines":
        return [row_of(entry) for entry in listed.values()]
    has_none = NO_MEDICINE in medicines_in(chart)
    return "yes" if listed else "no" if has_none else ""


def row_of(entry: Entry) -> list[str]:
    """Name, words and status of one medicine, as the form's row holds them."""
    return [entry.body.ingredient, (entry.body.text or "").strip(), entry.body.status]
