"""A question as the templates show it, to the client or to the therapist."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.library import content
from holdfast.library.forms import Group, Part, Question
from holdfast.library.medicine_search import names
from holdfast.suitability.hearing import CHOSEN, ROWS, Typed, answers_to
from holdfast.suitability.medicines import is_known, nearly
from holdfast.suitability.said import DECLINED, UNKNOWN
from holdfast.suitability.screens import NONE, SOME

Words = str | Promise
Shown = dict[str, Any]

CLIENT: Mapping[str, Words] = {
    "yes": gettext_lazy("Yes"),
    "past": gettext_lazy("Yes, but not any more"),
    "no": gettext_lazy("No"),
    UNKNOWN: gettext_lazy("I do not know"),
    DECLINED: gettext_lazy("I would rather not say"),
    SOME: gettext_lazy("One or more of these"),
    NONE: gettext_lazy("None of these"),
}
PRESENT: dict[str, Words] = {
    "yes": gettext_lazy("Present"),
    "past": gettext_lazy("In the past"),
    "no": gettext_lazy("Absent"),
    UNKNOWN: gettext_lazy("Not known"),
    DECLINED: gettext_lazy("Would rather not say"),
}
THERAPIST: dict[str, Words] = PRESENT | {"yes": gettext_lazy("Yes"), "no": gettext_lazy("No")}
EMPTY_ROWS = 2
GATE_ANSWERS = (NONE, SOME, UNKNOWN)


def shown(question: Question, part: Part, typed: Typed, error: str = "") -> Shown:
    """``typed`` is what its fields hold; it stays in them as it was typed."""
    key = question.key
    said: Shown = {
        "key": key,
        "kind": "radio" if question.asks in CHOSEN else question.asks,
        "words": question.words_for(part),
        "why": question.why if part == "client" else "",
        "unit": question.unit,
        "value": typed.get(key, ""),
        "error": error,
    }
    if question.asks in CHOSEN:
        return said | {"choices": _choices(question, part, said["value"]), "decline": DECLINED}
    if question.asks == "medicines":
        known = names() if part == "therapist" else ()
        return said | {"rows": _rows(key, typed), "offered": known}
    return said | {"parts": _parts(key, typed), "offered": _offered(question)}


def _offered(question: Question) -> list[str]:
    """Names that may be chosen instead of typed; any other is kept as it was written."""
    is_protocol = (question.makes.kind, question.makes.field) == ("plan", "protocol")
    return [one.title for one in content.load().protocols] if is_protocol else []


def shown_gate(group: Group, gate: str, value: str, error: str = "") -> Shown:
    return {
        "key": gate,
        "kind": "radio",
        "words": group.client,
        "why": group.why,
        "value": value,
        "error": error,
        "choices": [(answer, CLIENT[answer]) for answer in GATE_ANSWERS],
        "decline": DECLINED,
    }


def in_words(question: Question, part: Part, value: Any) -> str:
    """An answer as a sentence's worth of words."""
    if question.asks == "medicines":
        return "; ".join(" ".join(filter(None, row[:2])) for row in value or [])
    if question.asks == "blood_pressure" and value:
        numbers, _space, day = value.partition(" ")
        return _("%(numbers)s on %(day)s") % {"numbers": numbers, "day": day_in_words(day)}
    if question.asks == "date" and value:
        return day_in_words(value)
    if question.asks in CHOSEN:
        return str(_words_of(question, part, value))
    return " ".join(filter(None, (str(value), question.unit))) if value else ""


def day_in_words(day: str) -> str:
    """A day, a month or a year, as precisely as it was written."""
    formats = {4: "Y", 7: "F Y"}
    first = date.fromisoformat(f"{day[:10]}-01-01"[:10])
    return date_format(first, formats.get(len(day), "j F Y"))


def _choices(question: Question, part: Part, value: str) -> list[tuple[str, Words]]:
    answers = answers_to(question, part)
    may_decline = question.asks == "condition" or question.declined_code
    if part == "therapist" and (may_decline or value == DECLINED):
        answers.append(DECLINED)
    return [(answer, _words_of(question, part, answer)) for answer in answers]


def _words_of(question: Question, part: Part, answer: str) -> Words:
    own = question.choices_for(part).get(answer)
    if own:
        return own
    is_condition = question.asks == "condition"
    words = CLIENT if part == "client" else PRESENT if is_condition else THERAPIST
    return words.get(answer, answer)


def _parts(key: str, typed: Typed) -> dict[str, str]:
    names = ("day", "month", "year", "upper", "lower")
    return {name: typed.get(f"{key}.{name}", "") for name in names}


def _rows(key: str, typed: Typed) -> list[dict[str, Any]]:
    """The rows with something in them, and a few empty ones."""
    rows = []
    for place in range(ROWS):
        row = {name: typed.get(f"{key}.{name}.{place}", "") for name in ("name", "text", "status")}
        if row["name"] or row["text"]:
            is_unknown = bool(row["name"]) and not is_known(row["name"])
            near = nearly(row["name"]) if is_unknown else ""
            rows.append(row | {"is_unknown": is_unknown, "near": near})
    return [*rows, *({"name": "", "text": "", "status": ""} for _ in range(EMPTY_ROWS))]
