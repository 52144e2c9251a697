"""Whether the mood of the check-ins has dropped fast in the days after a dose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import is_from_dosed_state
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

MOOD = "mood"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodDropped:
    """The newest mood, from ``from_days`` to ``to_days`` after the last dose, is ``drop_points`` or
    more below the best of the ``within_days`` before it and since that dose. What was said in the
    dosed state is no measure of it. Silent while nobody has checked in: what is overdue says so.
    """

    drop_points: float
    from_days: int
    to_days: int
    within_days: int


def looks_at(_: MoodDropped) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: MoodDropped, scene: Scene) -> tuple[Answer, ...]:
    if not scene.chart.doses:
        return (absent(MOOD),)
    begun = scene.chart.dose_starts[-1]
    start = begun + timedelta(days=parameters.from_days)
    until = begun + timedelta(days=parameters.to_days)
    if not scene.moment.is_between(start, until):
        return (absent(MOOD),)
    said = [entry for entry in scene.chart.of("check_in") if _counts(entry, begun, scene)]
    if not said or said[-1].at < start:
        return ()
    newest = said[-1]
    if newest.body.mood is None:
        return (cannot_tell(MOOD, Missing("check_in"), entries=(newest,)),)
    since = newest.at - timedelta(days=parameters.within_days)
    moods = [one for one in said if one.at >= since and one.body.mood is not None]
    best = max(moods, key=lambda one: float(one.body.mood))
    if best.body.mood - newest.body.mood >= parameters.drop_points:
        return (present(MOOD, best, newest),)
    return (absent(MOOD, newest),)


mood_dropped = Predicate(
    MoodDropped,
    decide,
    turned_by=told(
        denied_by=kinds("check_in", "dose"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def _counts(entry: Entry, begun: datetime, scene: Scene) -> bool:
    return entry.at >= begun and not is_from_dosed_state(entry, scene)
