"""Whether several signs stand together that each alone say less."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.takes_medicine import TakesMedicine, takes_medicine
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsTogether:
    """At least ``together_points`` of the reactions within ``days``, a point each.

    ``leaning_points`` are enough where one of ``conditions`` was ever there or one of
    ``medicines`` is taken.
    """

    reactions: tuple[str, ...]
    days: int
    together_points: int
    leaning_points: int
    conditions: tuple[str, ...]
    medicines: tuple[str, ...]


def looks_at(parameters: SignsTogether) -> Iterable[Subject]:
    return each("reaction", parameters.reactions)


def decide(parameters: SignsTogether, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.reactions[0]
    span = timedelta(days=parameters.days)
    found = [
        tuple(entry for entry in standing if scene.moment.is_within(entry.at, span))
        for code in parameters.reactions
        if (standing := unresolved(scene.chart.about("reaction", code)))
    ]
    signs = [entries for entries in found if entries]
    entries = [entry for sign in signs for entry in sign]
    if len(signs) >= parameters.together_points:
        return (present(about, *entries),)
    if len(signs) >= parameters.leaning_points and (why := _leans(parameters, scene)):
        return (present(about, *entries, *why),)
    return (absent(about, *entries),)


signs_together = Predicate(
    SignsTogether,
    decide,
    turned_by=told(
        denied_by=kinds("condition", "medication", "reaction"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _leans(parameters: SignsTogether, scene: Scene) -> tuple[Entry, ...]:
    condition = HasCondition(codes=parameters.conditions, counts=("present", "past"))
    medicine = TakesMedicine(medicines=parameters.medicines)
    answers = (*has_condition(condition, scene), *takes_medicine(medicine, scene))
    return tuple(
        entry for answer in answers if answer.state == "present" for entry in answer.entries
    )
