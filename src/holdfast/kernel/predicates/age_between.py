"""Whether the client's age in years lies in a span."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeBetween:
    """From ``from_years`` on, and before the birthday of ``below_years``."""

    from_years: int = 0
    below_years: int | None = None


def looks_at(_: AgeBetween) -> Iterable[Subject]:
    return (any_of("person"),)


def decide(parameters: AgeBetween, scene: Scene) -> tuple[Answer, ...]:
    entry = scene.chart.latest("person", "born")
    if entry is None:
        return (cannot_tell("age", Missing("person", "born")),)
    if not scene.moment.has_reached(birthday(entry.body.born, parameters.from_years, scene)):
        return (absent("age", entry),)
    if parameters.below_years is None:
        return (present("age", entry),)
    end = birthday(entry.body.born, parameters.below_years, scene)
    if scene.moment.has_reached(end):
        return (absent("age", entry),)
    return (replace(present("age", entry), until=end),)


age_between = Predicate(
    AgeBetween,
    decide,
    turned_by=told(denied_by=kinds("person"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def birthday(born: date, years: int, scene: Scene) -> datetime:
    """The start of a birthday where the client lives; of 29 February, the day after the 28th."""
    try:
        day = born.replace(year=born.year + years)
    except ValueError:
        day = date(born.year + years, 3, 1)
    return scene.moment.clock(day, 0)
