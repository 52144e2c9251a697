"""Whether a dose of late lies beyond every amount that is cited for its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseBeyondCited:
    """Above ``above_mg`` of its route, or below ``below_mg``, given within ``days``."""

    above_mg: Mapping[str, float]
    below_mg: float
    days: int


def looks_at(_: DoseBeyondCited) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: DoseBeyondCited, scene: Scene) -> tuple[Answer, ...]:
    span = timedelta(days=parameters.days)
    found = [
        dose
        for dose in scene.doses()
        if _is_beyond(dose, parameters) and scene.moment.is_within(started_at(dose), span)
    ]
    return (present(found[-1].id, *found) if found else absent("dose", *scene.doses()[-1:]),)


dose_beyond_cited = Predicate(
    DoseBeyondCited,
    decide,
    turned_by=told(denied_by=kinds("dose"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def _is_beyond(dose: Entry, parameters: DoseBeyondCited) -> bool:
    """One without an amount is not."""
    amount = dose.body.dose_mg
    if amount is None:
        return False
    return bool(amount < parameters.below_mg or amount > parameters.above_mg[dose.body.route])
