"""Whether a question of one of our own forms was answered low, and nobody has assessed it yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import forms, is_assessed
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswerAtMost:
    """``question`` of ``form`` at ``points`` or less; what was left unsaid is no answer.

    A form that was replaced counts until live contact, an assessment and a plan are recorded.
    """

    form: str
    question: str
    points: float


def looks_at(parameters: OwnAnswerAtMost) -> Iterable[Subject]:
    return each("answers", (parameters.form,))


def decide(parameters: OwnAnswerAtMost, scene: Scene) -> tuple[Answer, ...]:
    asked = forms(parameters.form, scene)
    low = [entry for entry in asked if _is_low(entry, parameters)]
    open_ = [entry for entry in low if not is_assessed(entry, scene)]
    return (present(parameters.form, *open_) if open_ else absent(parameters.form, *asked[-1:]),)


own_answer_at_most = Predicate(
    OwnAnswerAtMost,
    decide,
    turned_by=told(denied_by=kinds("answers"), unknown_of=NOTHING, contact=Contact.ENDS_IN_FULL),
    looks_at=looks_at,
    always_tells=True,
)


def _is_low(entry: Entry, parameters: OwnAnswerAtMost) -> bool:
    items = entry.body.items
    answer = items.get(parameters.question) if isinstance(items, Mapping) else None
    return isinstance(answer, int | float) and answer <= parameters.points
