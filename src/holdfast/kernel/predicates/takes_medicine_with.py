"""Whether a medicine is taken beside another one, or by somebody with a condition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.takes_medicine import TakesMedicine, takes_medicine
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesMedicineWith:
    """One of ``medicines``, and one of ``conditions``, ever, or one of ``beside``.

    Where either is not known, the cards that ask of it alone speak.
    """

    medicines: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def looks_at(parameters: TakesMedicineWith) -> Iterable[Subject]:
    return each("medication", parameters.medicines)


def decide(parameters: TakesMedicineWith, scene: Scene) -> tuple[Answer, ...]:
    taken = _present(takes_medicine(TakesMedicine(medicines=parameters.medicines), scene))
    beside = [entry for answer in _present(_others(parameters, scene)) for entry in answer.entries]
    if taken and beside:
        return tuple(present(answer.about, *answer.entries, *beside) for answer in taken)
    return (absent(parameters.medicines[0]),) if scene.chart.of("medication") else ()


takes_medicine_with = Predicate(
    TakesMedicineWith,
    decide,
    turned_by=told(
        denied_by=kinds("condition", "medication"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
    list_of="medication",
    always_tells=True,
)


def _present(answers: Iterable[Answer]) -> list[Answer]:
    return [answer for answer in answers if answer.state == "present"]


def _others(parameters: TakesMedicineWith, scene: Scene) -> Iterable[Answer]:
    if parameters.conditions:
        ever = HasCondition(codes=parameters.conditions, counts=("present", "past"))
        yield from has_condition(ever, scene)
    if parameters.beside:
        yield from takes_medicine(TakesMedicine(medicines=parameters.beside), scene)
