"""Whether a substance was used close to a dose, given or planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedNearDose:
    """``hours`` on each side of the dose; ``asked_for`` are the uses that leave it open.

    A use among ``habitual`` is asked about as soon as the dose is near, and another once the hours
    before it have begun.
    """

    substance: str
    hours: int
    asked_for: tuple[str, ...]
    habitual: tuple[str, ...] = ()


def looks_at(parameters: UsedNearDose) -> Iterable[Subject]:
    return each("substance", (parameters.substance,))


def decide(parameters: UsedNearDose, scene: Scene) -> tuple[Answer, ...]:
    entries = scene.chart.about("substance", parameters.substance)
    if not entries:
        return (cannot_tell(parameters.substance, Missing("substance", parameters.substance)),)
    near = [entry for entry in entries if _may_be_near(entry, parameters, scene)]
    surely = [entry for entry in near if _is_to_the_day(entry)]
    if surely:
        return (present(parameters.substance, *surely),)
    newest = entries[-1]
    if near or _is_open(newest, parameters, scene):
        gap = Missing("substance.last_used", parameters.substance)
        return (cannot_tell(parameters.substance, gap, entries=(newest,)),)
    return (absent(parameters.substance, newest),)


used_near_dose = Predicate(
    UsedNearDose,
    decide,
    turned_by=told(
        denied_by=kinds("dose", "plan", "substance"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def _may_be_near(entry: Entry, parameters: UsedNearDose, scene: Scene) -> bool:
    used = entry.body.last_used
    if used is None:
        return False
    zone = scene.moment.zone
    last = used.end(zone) if _is_to_the_day(entry) else min(used.end(zone), entry.at)
    span = timedelta(hours=parameters.hours)
    return any(
        last > start - span and used.start(zone) < start + span for start in _doses(span, scene)
    )


def _is_to_the_day(entry: Entry) -> bool:
    """Whether the day is known, not only the month or year."""
    return bool(entry.body.last_used.first == entry.body.last_used.last)


def _doses(span: timedelta, scene: Scene) -> Iterator[datetime]:
    """The planned dose, and the last one given while its own span lasts."""
    planned = scene.planned_dose()
    if planned:
        yield planned.start
    last = scene.last_dose()
    if last and scene.moment.is_within(started_at(last), span):
        yield started_at(last)


def _is_open(newest: Entry, parameters: UsedNearDose, scene: Scene) -> bool:
    """Whether it is used, it is time to ask, and nobody asked in the hours before the dose."""
    if newest.body.use is not None and newest.body.use not in parameters.asked_for:
        return False
    if newest.body.last_used is None:
        return True
    planned = scene.planned_dose()
    if planned is None:
        return False
    opens_at = planned.start - timedelta(hours=parameters.hours)
    is_time = newest.body.use in parameters.habitual and scene.is_near_dose()
    return newest.at < opens_at and (is_time or scene.moment.has_reached(opens_at))
