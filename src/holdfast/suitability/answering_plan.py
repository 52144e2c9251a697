"""The answer to a plan: what was decided, on which conditions, until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.entries import Entry
from holdfast.suitability.sources import WHO

DECISIONS: Mapping[str, str | Promise] = {
    "cleared": gettext_lazy("Yes, this plan can go ahead"),
    "conditional": gettext_lazy("Yes, on conditions"),
    "not_cleared": gettext_lazy("No"),
    "pending": gettext_lazy("Not decided yet"),
}
LONGEST = 1000
FIELDS = ("decision", "conditions", "until", "who")


@dataclass(frozen=True, slots=True)
class Answer:
    """``body`` of the entry, and sentences by the field that they stand beside."""

    body: dict[str, str]
    errors: dict[str, str]

    def refused(self, field: str, sentence: str) -> Answer:
        """The same answer, with why it was not stored beside the field it is about."""
        return Answer(self.body, {field: sentence} if field in FIELDS else {})


def read_answer(typed: Mapping[str, str], today: date, *, is_relayed: bool) -> Answer:
    names = ("decision", "conditions", "until", *(("who",) if is_relayed else ()))
    said = {name: typed.get(name, "").strip()[:LONGEST] for name in names}
    problems = {
        "decision": _of_decision(said["decision"]),
        "conditions": _of_conditions(said),
        "until": _of_until(said["until"], today),
        "who": _("Please write who told you.") if is_relayed and not said["who"] else "",
    }
    body = {name: value for name, value in said.items() if value}
    return Answer(body, {name: sentence for name, sentence in problems.items() if sentence})


def answer_form(answer: Answer, typed: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows: each field as it was typed, with its sentence."""
    fields = {
        name: {"value": typed.get(name, ""), "error": answer.errors.get(name, "")}
        for name in FIELDS
    }
    return fields | {"choices": list(DECISIONS.items())}


def answers_given(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The newest first; what was relayed says so."""
    answers = [entry for entry in entries if entry.kind == "clearance"]
    return [_given(entry) for entry in sorted(answers, key=lambda one: one.at, reverse=True)]


def _given(entry: Entry) -> dict[str, Any]:
    return {
        "says": DECISIONS[entry.body.decision],
        "at": entry.at,
        "by": WHO[entry.by],
        "who": entry.body.who or "",
        "conditions": entry.body.conditions or "",
        "until": str(entry.body.until or ""),
        "is_confirmed": entry.by == "medical",
    }


def _of_decision(decision: str) -> str:
    return "" if decision in DECISIONS else _("Please choose an answer.")


def _of_conditions(said: Mapping[str, str]) -> str:
    is_missing = said["decision"] == "conditional" and not said["conditions"]
    return _("Please write the conditions.") if is_missing else ""


def _of_until(until: str, today: date) -> str:
    if not until:
        return ""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return _("There is no such day; please check it.")
    return _("This day is over; please choose one that is to come.") if day < today else ""
