"""Whether somebody slept little and is full of energy, as their check-ins tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortNightsHighEnergy:
    """Less than ``below_hours`` of sleep with energy of ``energy_points`` or more, in ``days``.

    Less than ``none_below_hours`` is no sleep at all, and has ``none_urgency``.
    """

    below_hours: float
    energy_points: float
    none_below_hours: float
    none_urgency: Urgency
    days: int


def looks_at(_: ShortNightsHighEnergy) -> Iterable[Subject]:
    return (any_of("check_in"),)


def decide(parameters: ShortNightsHighEnergy, scene: Scene) -> tuple[Answer, ...]:
    span = timedelta(days=parameters.days)
    nights = [
        entry
        for entry in scene.chart.of("check_in")
        if is_short_and_full_of_energy(entry, parameters.below_hours, parameters.energy_points)
        and scene.moment.is_within(entry.at, span)
    ]
    if not nights:
        return (absent("check_in"),)
    has_none = any(one.body.sleep_hours < parameters.none_below_hours for one in nights)
    return (present("check_in", *nights, urgency=parameters.none_urgency if has_none else None),)


short_nights_high_energy = Predicate(
    ShortNightsHighEnergy,
    decide,
    turned_by=told(denied_by=kinds("check_in"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def is_short_and_full_of_energy(entry: Entry, below_hours: float, energy_points: float) -> bool:
    hours, energy = entry.body.sleep_hours, entry.body.energy
    return (
        hours is not None and energy is not None and hours < below_hours and energy >= energy_points
    )
