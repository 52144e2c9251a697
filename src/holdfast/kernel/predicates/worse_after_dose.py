"""Whether a measure stands worse after the last dose than before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told
from holdfast.kernel.trajectory.trajectory import trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WorseAfterDose:
    """By ``rise_points`` or more: the newest score within ``within_days`` of the last dose against
    the last one before it, which is at most ``before_days`` older than the dose. Silent where there
    is none before, which nobody can give any more, and while there is none since: what is overdue
    says so itself.
    """

    instrument: str
    rise_points: float
    before_days: int
    within_days: int


def looks_at(_: WorseAfterDose) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: WorseAfterDose, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    if not scene.chart.doses:
        return (absent(about),)
    trajectory = trajectory_of(about, scene)
    begun = trajectory.starts[-1]
    oldest = begun - timedelta(days=parameters.before_days)
    latest = begun + timedelta(days=parameters.within_days)
    known = (*trajectory.before, *trajectory.since)
    before = [score for score in known if oldest <= score.at < begun]
    after = [score for score in known if begun <= score.at < latest]
    if not (before and after):
        return ()
    if trajectory.worse_by(before[-1], after[-1]) >= parameters.rise_points:
        return (present(about, before[-1].entry, trajectory.doses[-1], after[-1].entry),)
    return (absent(about, after[-1].entry),)


worse_after_dose = Predicate(
    WorseAfterDose,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
    always_tells=True,
)
