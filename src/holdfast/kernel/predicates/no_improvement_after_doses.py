"""Whether a measure is no better after so many doses that somebody reviews the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, TurnedBy, kinds
from holdfast.kernel.trajectory.trajectory import Trajectory, trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NoImprovementAfterDoses:
    """No score since the first dose is ``better_points`` or more below the last before it, and one
    was given after dose ``review_doses``, which has ``early_urgency``; after dose
    ``formal_review_doses`` it has that of the card, and says so (``formal``). Silent while there is
    no such score: what is overdue says so itself.
    """

    instrument: str
    better_points: float
    review_doses: int
    formal_review_doses: int
    early_urgency: Urgency


def looks_at(_: NoImprovementAfterDoses) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: NoImprovementAfterDoses, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    if len(scene.chart.doses) < parameters.review_doses:
        return (absent(about),)
    trajectory = trajectory_of(about, scene)
    baseline, best = trajectory.baseline, trajectory.best(trajectory.since)
    if baseline is None:
        return (cannot_tell(about, Missing("form", about)),)
    if best and trajectory.worse_by(best, baseline) >= parameters.better_points:
        return (absent(about, best.entry),)
    number = _doses_judged(trajectory, parameters)
    if best is None or number is None:
        return ()
    found = present(about, baseline.entry, best.entry, trajectory.doses[number - 1])
    if number == parameters.formal_review_doses:
        return (replace(found, how="formal"),)
    return (replace(found, urgency=parameters.early_urgency),)


no_improvement_after_doses = Predicate(
    NoImprovementAfterDoses,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers", "score"),
        asked_by=kinds("dose"),
        denied_by=kinds("answers", "dose", "score"),
        unknown_of=kinds("answers", "score"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _doses_judged(trajectory: Trajectory, parameters: NoImprovementAfterDoses) -> int | None:
    """The later of the two numbers of doses after which there is a score."""
    newest, starts = trajectory.newest, trajectory.starts
    for number in (parameters.formal_review_doses, parameters.review_doses):
        if newest and len(starts) >= number and newest.at >= starts[number - 1]:
            return number
    return None
