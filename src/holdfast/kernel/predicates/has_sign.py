"""Whether a trouble is known as a condition, or as an unresolved reaction of late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class HasSign:
    conditions: tuple[str, ...]
    reactions: tuple[str, ...]
    reaction_days: int
    counts: tuple[str, ...] = ("present",)


def looks_at(parameters: HasSign) -> Iterable[Subject]:
    yield from each("condition", parameters.conditions)
    yield from each("reaction", parameters.reactions)


def decide(parameters: HasSign, scene: Scene) -> tuple[Answer, ...]:
    reactions = tuple(_reactions(parameters, scene))
    wanted = HasCondition(codes=parameters.conditions, counts=parameters.counts)
    conditions = has_condition(wanted, scene)
    if reactions and conditions[0].state != "present":
        return reactions
    return (*conditions, *reactions)


has_sign = Predicate(
    HasSign,
    decide,
    turned_by=told(
        denied_by=kinds("condition", "reaction"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def _reactions(parameters: HasSign, scene: Scene) -> Iterator[Answer]:
    span = timedelta(days=parameters.reaction_days)
    for code in parameters.reactions:
        entries = tuple(
            entry
            for entry in scene.chart.about("reaction", code)
            if entry.body.resolved_at is None and scene.moment.is_within(entry.at, span)
        )
        if entries:
            yield present(code, *entries)
