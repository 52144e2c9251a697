"""The cases inside an instrument file, worked through the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from holdfast.kernel.instruments.change import compare
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import plain
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.score import score
from holdfast.library.instruments.shape import Case, ChangeCase, InstrumentShape, RecallCase
from holdfast.library.scored_json import scored_json


def failures(definition: Definition, shape: InstrumentShape) -> Iterator[str]:
    """One sentence for each expectation that the engine does not meet."""
    for case in shape.cases:
        yield from _wrong(case.name, case.expect, result_of(definition, case))
    for change in shape.change_cases:
        yield from _wrong(change.name, change.expect, change_of(definition, change))
    for recall in shape.recall_cases:
        yield from _wrong(recall.name, {"mixes": recall.mixes}, recall_of(definition, recall))


def result_of(definition: Definition, case: Case) -> dict[str, Any]:
    try:
        return scored_json(score(definition, case.answers, case.context))
    except AnswersRefused as refused:
        return {"refused": str(refused)}


def change_of(definition: Definition, case: ChangeCase) -> dict[str, Any]:
    change = compare(definition.changes, case.before, case.after, definition.higher_is)
    difference = plain(change.difference)
    return {"difference": difference, "direction": change.direction, **change.met}


def recall_of(definition: Definition, case: RecallCase) -> dict[str, bool | None]:
    dose = datetime(2026, 11, 1, tzinfo=UTC)
    answered = dose + timedelta(days=case.days_after_dose)
    return {"mixes": definition.recall.spans(answered, dose)}


def _wrong(name: str, expected: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    for field, wanted in expected.items():
        if isinstance(wanted, Mapping):
            yield from _wrong(f"{name}, {field}", wanted, found.get(field) or {})
        elif field not in found or found[field] != wanted:
            yield f"in the case {name!r}, {field} should be {wanted!r}."
