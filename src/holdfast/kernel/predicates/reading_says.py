"""What the newest readings of a name were said to show, by those who read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSays:
    """Present where one was found to be among ``findings``; no number is judged here."""

    name: str
    findings: tuple[str, ...]


def looks_at(parameters: ReadingSays) -> Iterable[Subject]:
    return each("reading", (parameters.name,))


def decide(parameters: ReadingSays, scene: Scene) -> tuple[Answer, ...]:
    name, gap = parameters.name, Missing("reading", parameters.name)
    newest = _of_the_newest_day(name, scene)
    found = tuple(entry for entry in newest if entry.body.finding in parameters.findings)
    if found:
        return (present(name, *found),)
    open_ = tuple(entry for entry in newest if entry.body.finding is None)
    if open_ or not newest:
        return (cannot_tell(name, gap, entries=open_),)
    return (absent(name, *newest),)


reading_says = Predicate(
    ReadingSays,
    decide,
    turned_by=told(denied_by=kinds("reading"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def _of_the_newest_day(name: str, scene: Scene) -> tuple[Entry, ...]:
    """A laboratory sends what was taken at once as several readings."""
    taken = [entry for entry in scene.chart.about("reading", name) if entry.body.says_a_result]
    if not taken:
        return ()
    newest_on = scene.moment.local_date(taken[-1].at)
    return tuple(entry for entry in taken if scene.moment.local_date(entry.at) == newest_on)
