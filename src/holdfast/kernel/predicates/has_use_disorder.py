"""Whether a substance use disorder is there, as a diagnosis or as the way a substance is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import ALL, Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

KNOWN_USES = ("none", "past", "occasional", "regular", "disorder")


@dataclass(frozen=True, slots=True, kw_only=True)
class HasUseDisorder:
    conditions: tuple[str, ...]
    uses: tuple[str, ...]
    substances: tuple[str, ...] = ()


def looks_at(parameters: HasUseDisorder) -> Iterable[Subject]:
    yield from each("condition", parameters.conditions)
    yield from each("substance", parameters.substances or (ALL,))


def decide(parameters: HasUseDisorder, scene: Scene) -> tuple[Answer, ...]:
    used = tuple(
        present(substance, entry)
        for substance, entry in newest_uses(scene).items()
        if entry.body.use in parameters.uses and _is_meant(substance, parameters)
    )
    conditions = has_condition(HasCondition(codes=parameters.conditions), scene)
    if used and conditions[0].state != "present":
        return used
    return (*conditions, *used)


has_use_disorder = Predicate(
    HasUseDisorder,
    decide,
    turned_by=told(
        denied_by=kinds("condition", "substance"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def newest_uses(scene: Scene) -> dict[str, Entry]:
    """The newest that says how each substance is used; not knowing takes nothing back."""
    says = (entry for entry in scene.chart.of("substance") if entry.body.use in KNOWN_USES)
    return {entry.body.substance: entry for entry in says}


def _is_meant(substance: str, parameters: HasUseDisorder) -> bool:
    return not parameters.substances or substance in parameters.substances
