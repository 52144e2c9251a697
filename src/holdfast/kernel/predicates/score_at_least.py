"""Whether the newest total of a form stands at a level or beyond it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.measures import Measured, measured
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreAtLeast:
    """At ``points`` or more, answered within ``days``.

    What was answered in the first ``from_hours`` after a dose says more of the dose. Once a
    professional has been in contact since, it is as urgent as what is assessed.
    """

    instrument: str
    points: float
    from_hours: float
    days: int


def looks_at(parameters: ScoreAtLeast) -> Iterable[Subject]:
    return (*each("answers", (parameters.instrument,)), *each("score", (parameters.instrument,)))


def decide(parameters: ScoreAtLeast, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    counting = [one for one in measured(about, scene) if not _is_of_a_dose(one, parameters, scene)]
    if not counting:
        return ()
    newest = counting[-1]
    until = newest.at + timedelta(days=parameters.days)
    if newest.total < parameters.points or scene.moment.has_reached(until):
        return (absent(about, newest.entry),)
    is_answered = has_answer_from_professional(newest.entry, scene)
    lowered = scene.content.policy.assessed_urgency if is_answered else None
    return (replace(present(about, newest.entry, urgency=lowered), until=until),)


score_at_least = Predicate(
    ScoreAtLeast,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"), unknown_of=NOTHING, contact=Contact.LOWERS
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _is_of_a_dose(score: Measured, parameters: ScoreAtLeast, scene: Scene) -> bool:
    dose = scene.dose_before(score.at)
    span = timedelta(hours=parameters.from_hours)
    return dose is not None and score.at < started_at(dose) + span
