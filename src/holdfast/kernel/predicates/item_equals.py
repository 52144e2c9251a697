"""Whether an item of the newest form was answered with one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import item, newest_counting
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEquals:
    instrument: str
    item: str
    points: float


def looks_at(parameters: ItemEquals) -> Iterable[Subject]:
    return each("answers", (parameters.instrument,))


def decide(parameters: ItemEquals, scene: Scene) -> tuple[Answer, ...]:
    newest = newest_counting(parameters.instrument, scene)
    if newest is None:
        return (cannot_tell(parameters.instrument, Missing("form", parameters.instrument)),)
    answer = item(newest, parameters.item, scene)
    if answer is None:
        gap = Missing("item", parameters.instrument)
        return (cannot_tell(parameters.instrument, gap, entries=(newest,)),)
    is_equal = answer == parameters.points
    return ((present if is_equal else absent)(parameters.instrument, newest),)


item_equals = Predicate(
    ItemEquals,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers"),
        asked_by=kinds("dose"),
        denied_by=kinds("answers", "dose"),
        unknown_of=kinds("answers"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)
