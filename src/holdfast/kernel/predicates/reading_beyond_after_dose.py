"""Whether a sign of the body was measured beyond its lines in the hours after a dose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.answer import Answer, Urgency, absent, present
from holdfast.kernel.chart import started_at
from holdfast.kernel.entries import Entry
from holdfast.kernel.lines import Lines, is_beyond
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingBeyondAfterDose:
    """Taken ``from_minutes`` on and before ``until_hours`` after a dose began; told for ``days``.

    ``later_urgency`` is what is left of it once a later reading lies within the lines, or once
    ``fresh_hours`` have gone by since: it is not forgotten because nobody measured again.
    """

    name: str
    lines: Lines
    from_minutes: int
    until_hours: int
    fresh_hours: int
    days: int
    later_urgency: Urgency


def looks_at(parameters: ReadingBeyondAfterDose) -> Iterable[Subject]:
    return each("reading", (parameters.name,))


def decide(parameters: ReadingBeyondAfterDose, scene: Scene) -> tuple[Answer, ...]:
    taken = [
        entry for entry in scene.chart.about("reading", parameters.name) if _says(entry, parameters)
    ]
    beyond = [
        entry
        for entry in taken
        if is_beyond(entry, parameters.lines) and _is_after_dose(entry, parameters, scene)
    ]
    if not beyond:
        return (absent(parameters.name, *taken),)
    worst, until = beyond[-1], beyond[-1].at + timedelta(days=parameters.days)
    if scene.moment.has_reached(until):
        return (absent(parameters.name, worst),)
    is_fresh = scene.moment.is_within(worst.at, timedelta(hours=parameters.fresh_hours))
    urgency = None if is_fresh and taken[-1] is worst else parameters.later_urgency
    return (replace(present(parameters.name, worst, urgency=urgency), until=until),)


def _says(entry: Entry, parameters: ReadingBeyondAfterDose) -> bool:
    """Whether it measured one of the fields that the lines speak of."""
    names = (*parameters.lines.above, *parameters.lines.below)
    return any(getattr(entry.body, name) is not None for name in names)


def _is_after_dose(entry: Entry, parameters: ReadingBeyondAfterDose, scene: Scene) -> bool:
    dose = scene.dose_before(entry.at)
    if dose is None:
        return False
    begun = started_at(dose)
    is_late_enough = entry.at >= begun + timedelta(minutes=parameters.from_minutes)
    return is_late_enough and entry.at < begun + timedelta(hours=parameters.until_hours)
