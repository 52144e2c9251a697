"""Whether the client checked in at the worst end, and nobody has been in contact since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

CHECK_IN = "check_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAtWorst:
    """A mood or a distress at these points or beyond, in the last ``within_days``; also in a
    check-in that was replaced since. That words were left with it is said; what they say is read
    by a person and by nothing else.
    """

    mood_at_most_points: float
    distress_at_least_points: float
    within_days: int


def looks_at(_: CheckInAtWorst) -> Iterable[Subject]:
    return (any_of(CHECK_IN),)


def decide(parameters: CheckInAtWorst, scene: Scene) -> tuple[Answer, ...]:
    said = scene.chart.ever_of(CHECK_IN)
    worst = [one for one in said if _is_worst(one, parameters) and _is_open(one, parameters, scene)]
    if not worst:
        return (absent(CHECK_IN, *said[-1:]),)
    found = present(CHECK_IN, worst[-1])
    return (replace(found, how="with_words") if worst[-1].body.text else found,)


check_in_at_worst = Predicate(
    CheckInAtWorst,
    decide,
    turned_by=told(denied_by=kinds("check_in"), unknown_of=NOTHING, contact=Contact.ENDS),
    looks_at=looks_at,
    always_tells=True,
)


def _is_worst(entry: Entry, parameters: CheckInAtWorst) -> bool:
    mood, distress = entry.body.mood, entry.body.distress
    is_low = mood is not None and mood <= parameters.mood_at_most_points
    return is_low or (distress is not None and distress >= parameters.distress_at_least_points)


def _is_open(entry: Entry, parameters: CheckInAtWorst, scene: Scene) -> bool:
    span = timedelta(days=parameters.within_days)
    return scene.moment.is_within(entry.at, span) and not has_answer_from_professional(entry, scene)
