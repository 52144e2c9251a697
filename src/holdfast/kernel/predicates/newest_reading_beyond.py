"""Whether the newest reading of a sign of the body, away from a dose, lies beyond its lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.lines import Lines, is_beyond
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

OF_A_DOSE = ("during", "post_dose")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestReadingBeyond:
    """What was measured during or after a dose, or in the ``dose_hours`` from its beginning, is
    another question; told for ``days``.

    Of what was never measured nothing is said.
    """

    name: str
    lines: Lines
    days: int
    dose_hours: float


def looks_at(parameters: NewestReadingBeyond) -> Iterable[Subject]:
    return each("reading", (parameters.name,))


def decide(parameters: NewestReadingBeyond, scene: Scene) -> tuple[Answer, ...]:
    taken = [
        entry
        for entry in scene.chart.about("reading", parameters.name)
        if entry.body.says_a_number and not _is_of_a_dose(entry, parameters, scene)
    ]
    if not taken:
        return ()
    if not is_beyond(taken[-1], parameters.lines):
        return (absent(parameters.name, taken[-1]),)
    until = taken[-1].at + timedelta(days=parameters.days)
    if scene.moment.has_reached(until):
        return (absent(parameters.name, taken[-1]),)
    return (replace(present(parameters.name, taken[-1]), until=until),)


newest_reading_beyond = Predicate(
    NewestReadingBeyond,
    decide,
    turned_by=told(
        denied_by=kinds("dose", "reading"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _is_of_a_dose(entry: Entry, parameters: NewestReadingBeyond, scene: Scene) -> bool:
    dose = scene.dose_before(entry.at)
    span = timedelta(hours=parameters.dose_hours)
    return entry.body.context in OF_A_DOSE or (
        dose is not None and entry.at < started_at(dose) + span
    )
