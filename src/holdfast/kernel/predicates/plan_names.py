"""Whether the plan names one of some products, routes or places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNames:
    """Present where ``field`` of the newest plan that speaks of it is among ``values``."""

    field: Literal["product", "route", "setting"]
    values: tuple[str, ...]


def looks_at(_: PlanNames) -> Iterable[Subject]:
    return (any_of("plan"),)


def decide(parameters: PlanNames, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.field
    named = scene.plan(about)
    if named is None:
        return (cannot_tell(about, Missing("plan", about)),)
    value, entry = named
    return (present(about, entry) if value in parameters.values else absent(about, entry),)


plan_names = Predicate(
    PlanNames,
    decide,
    turned_by=told(denied_by=kinds("plan"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)
