"""Whether a medicine was stopped so short a time ago that it still acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.takes_medicine import members, newest_of
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedWithin:
    """By the day until which it was taken, or else the day on which it was told as stopped."""

    medicines: tuple[str, ...]
    days: int


def looks_at(parameters: StoppedWithin) -> Iterable[Subject]:
    return each("medication", parameters.medicines)


def decide(parameters: StoppedWithin, scene: Scene) -> tuple[Answer, ...]:
    listed = sorted(members(parameters.medicines, scene) & scene.chart.medicines.keys())
    if not listed:
        return ()
    answers = [_answer(name, parameters, scene) for name in listed]
    found = tuple(answer for answer in answers if answer.state == "present")
    return found or (absent(parameters.medicines[0], *(e for a in answers for e in a.entries)),)


stopped_within = Predicate(
    StoppedWithin,
    decide,
    turned_by=told(denied_by=kinds("medication"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def _answer(ingredient: str, parameters: StoppedWithin, scene: Scene) -> Answer:
    newest = newest_of(scene.chart.medicines[ingredient])
    ended = _ended(newest, scene)
    if ended is None or not scene.moment.has_reached(ended):
        return absent(ingredient, newest)
    if scene.moment.has_reached(ended + timedelta(days=parameters.days)):
        return absent(ingredient, newest)
    until = ended + timedelta(days=parameters.days)
    return replace(present(ingredient, newest), until=until)


def _ended(entry: Entry, scene: Scene) -> datetime | None:
    if entry.body.until is not None:
        ended: datetime = entry.body.until.end(scene.moment.zone)
        return ended
    return entry.at if entry.body.status == "stopped" else None
