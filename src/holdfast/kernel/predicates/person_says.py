"""What is known of the person herself: pregnancy, breastfeeding."""

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
class PersonSays:
    """``values`` make it present, ``absent_values`` absent; any other value leaves it open.

    Where nothing is said, ``not_asked_of`` names the recorded sexes for which that is no gap.
    """

    field: Literal["pregnancy", "breastfeeding"]
    values: tuple[str | bool, ...]
    absent_values: tuple[str | bool, ...]
    not_asked_of: tuple[str, ...] = ()


def looks_at(_: PersonSays) -> Iterable[Subject]:
    return (any_of("person"),)


def decide(parameters: PersonSays, scene: Scene) -> tuple[Answer, ...]:
    entry = scene.chart.latest("person", parameters.field)
    if entry is None:
        return (_not_said(parameters, scene),)
    value = getattr(entry.body, parameters.field)
    if value in parameters.values:
        return (present(parameters.field, entry),)
    if value in parameters.absent_values:
        return (absent(parameters.field, entry),)
    return (cannot_tell(parameters.field, Missing("person", parameters.field), entries=(entry,)),)


person_says = Predicate(
    PersonSays,
    decide,
    turned_by=told(denied_by=kinds("person"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def _not_said(parameters: PersonSays, scene: Scene) -> Answer:
    sex = scene.chart.latest("person", "sex")
    if sex is not None and sex.body.sex in parameters.not_asked_of:
        return absent(parameters.field, sex)
    return cannot_tell(parameters.field, Missing("person", parameters.field))
