"""Whether the reading that is owed some minutes after a dose has not been recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingNotDoneAfterDose:
    """Owed from ``after_minutes`` on, and asked for until ``until_hours`` after the dose began."""

    name: str
    after_minutes: int
    until_hours: int
    products: tuple[str, ...] = ()


def looks_at(_: ReadingNotDoneAfterDose) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: ReadingNotDoneAfterDose, scene: Scene) -> tuple[Answer, ...]:
    dose = scene.last_dose()
    if dose is None or not _is_meant(dose, parameters):
        return (absent("dose"),)
    start = started_at(dose)
    owed_from = start + timedelta(minutes=parameters.after_minutes)
    end = start + timedelta(hours=parameters.until_hours)
    if readings := [entry for entry in _taken(parameters.name, scene) if entry.at > start]:
        return (absent(dose.id, dose, *readings),)
    if not scene.moment.is_between(owed_from, end):
        return (absent(dose.id, dose),)
    if parameters.products and dose.body.product is None:
        return (cannot_tell(dose.id, Missing("plan", "product"), entries=(dose,)),)
    return (replace(present(dose.id, dose), until=end),)


reading_not_done_after_dose = Predicate(
    ReadingNotDoneAfterDose,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("reading"),
        asked_by=kinds("dose"),
        denied_by=kinds("dose", "reading"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _taken(name: str, scene: Scene) -> list[Entry]:
    """Readings that say a number; a name alone was not measured."""
    return [entry for entry in scene.chart.about("reading", name) if entry.body.says_a_number]


def _is_meant(dose: Entry, parameters: ReadingNotDoneAfterDose) -> bool:
    """Whether it is asked for after this product, or nobody said which product it was."""
    product = dose.body.product
    return not parameters.products or product is None or product in parameters.products
