"""Answers of a form as Observations: one question each, or all as components of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from holdfast.exchange.fhir.answers.answer import read_answer
from holdfast.exchange.fhir.answers.questions import (
    Question,
    item_of,
    question_coded,
    question_worded,
)
from holdfast.exchange.fhir.coding import text_of
from holdfast.exchange.fhir.source import Resource


def answers_in(resource: Resource) -> Iterator[tuple[str, dict[str, Any]]]:
    """Parts of ``answers``: the question and what was given."""
    inside = resource.get("component")
    listed = [part for part in inside if isinstance(part, dict)] if isinstance(inside, list) else []
    for part in (resource, *listed):
        if question := _question(part.get("code")):
            given = read_answer(part, item_of(*question[0]), {})
            yield "answers", {"question": question, "given": given}


def _question(concept: Any) -> Question | None:
    return question_coded(concept) or question_worded(text_of(concept))
