"""Whether a substance was used close to a dose, given or planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart import started_at
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedNearDose:
    """``hours`` on each side of the dose; ``asked_for`` are the uses that leave it open."""

    substance: str
    hours: int
    asked_for: tuple[str, ...]


def decide(parameters: UsedNearDose, scene: Scene) -> tuple[Answer, ...]:
    entries = scene.chart.about("substance", parameters.substance)
    if not entries:
        return (cannot_tell(parameters.substance, Missing("substance", parameters.substance)),)
    used = [entry for entry in entries if _is_near(entry, parameters, scene)]
    if used:
        return (present(parameters.substance, *used),)
    newest = entries[-1]
    if newest.body.use in parameters.asked_for and newest.body.last_used is None:
        gap = Missing("substance.last_used", parameters.substance)
        return (cannot_tell(parameters.substance, gap, entries=(newest,)),)
    return (absent(parameters.substance, newest),)


def _is_near(entry: Entry, parameters: UsedNearDose, scene: Scene) -> bool:
    used = entry.body.last_used
    if used is None:
        return False
    span = timedelta(hours=parameters.hours)
    zone = scene.moment.zone
    return any(
        used.end(zone) > start - span and used.start(zone) < end + span
        for start, end in _doses(scene)
    )


def _doses(scene: Scene) -> Iterator[tuple[datetime, datetime]]:
    """The planned dose, and the last one given while its own span lasts."""
    planned = scene.planned_dose()
    if planned:
        yield planned.start, planned.start
    last = scene.last_dose()
    if last:
        yield started_at(last), started_at(last)
