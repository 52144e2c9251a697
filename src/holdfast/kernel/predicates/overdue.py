"""Whether something of the cadence was due and its grace has run out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from holdfast.kernel import cadence
from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import forms, item
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import ANYTHING, NOTHING, Contact, TurnedBy, done_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """``item`` names an item of the cadence. ``missed`` is how it is once it was missed so often
    in a row that a person is told.

    ``after_risk_urgency`` holds for ``after_risk_days`` from a yes on: to one of the questions
    that ``risk_questions`` names for a form, or a point or more.
    """

    item: str
    risk_questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    after_risk_days: int = 0
    after_risk_urgency: Urgency | None = None


def decide(parameters: Overdue, scene: Scene) -> tuple[Answer, ...]:
    step = next((it for it in scene.content.cadence.items if it.id == parameters.item), None)
    found = cadence.overdue(step, scene) if step else None
    if found is None:
        return (absent(parameters.item),)
    urgency = parameters.after_risk_urgency if _had_risk(parameters, scene) else None
    answer = present(parameters.item, *found.entries, urgency=urgency)
    return (replace(answer, since=found.since, how="missed" if found.is_handed_over else ""),)


overdue = Predicate(
    Overdue,
    decide,
    turned_by=TurnedBy(
        settled_by=done_by,
        asked_by=ANYTHING,
        denied_by=ANYTHING,
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    always_tells=True,
)


def _had_risk(parameters: Overdue, scene: Scene) -> bool:
    span = timedelta(days=parameters.after_risk_days)
    return any(
        scene.moment.is_within(entry.at, span)
        for instrument, questions in parameters.risk_questions.items()
        for entry in forms(instrument, scene)
        if any(item(entry, question, scene) for question in questions)
    )
