"""Whether the means are at hand while thoughts of suicide are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.risk import forms, is_assessed, item
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansAtHand:
    """``with_urgency`` holds where thoughts of suicide were told that nobody has assessed.

    ``questions`` names, by form, those of which a yes tells of them; ``conditions`` that are there
    and ``reactions`` tell of them too.
    """

    codes: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]]
    conditions: tuple[str, ...]
    reactions: tuple[str, ...]
    with_urgency: Urgency


def looks_at(parameters: MeansAtHand) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: MeansAtHand, scene: Scene) -> tuple[Answer, ...]:
    (means, *_) = has_condition(HasCondition(codes=parameters.codes), scene)
    if means.state != "present":
        return (means,)
    told = [entry for entry in _told(parameters, scene) if not is_assessed(entry, scene)]
    urgency = parameters.with_urgency if told else None
    return (present(means.about, *means.entries, *told, urgency=urgency),)


means_at_hand = Predicate(
    MeansAtHand,
    decide,
    turned_by=told(
        denied_by=kinds("condition"), unknown_of=NOTHING, contact=Contact.LOWERS_IN_FULL
    ),
    looks_at=looks_at,
)


def _told(parameters: MeansAtHand, scene: Scene) -> Iterator[Entry]:
    for instrument, questions in parameters.questions.items():
        for entry in forms(instrument, scene):
            if any(item(entry, question, scene) for question in questions):
                yield entry
    for code in parameters.conditions:
        said = scene.chart.about("condition", code)
        yield from (entry for entry in said if entry.body.status == "present")
    for code in parameters.reactions:
        yield from scene.chart.about("reaction", code)
