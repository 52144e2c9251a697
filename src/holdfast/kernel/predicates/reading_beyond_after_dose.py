"""Whether a sign of the body was measured beyond its lines in the hours after a dose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.lines import Lines, is_beyond
from holdfast.kernel.content.urgency import Urgency, milder
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingBeyondAfterDose:
    """Taken ``from_minutes`` on and before ``until_hours`` after a dose began.

    Beyond ``emergency`` it has ``emergency_urgency``, also where a later one is less far beyond.
    It stands until a later reading lies within the lines, a professional has been in contact, or
    another dose was given; from then on, and where it became known only after ``told_hours``,
    ``later_urgency`` is left of it, for ``days`` since it was known, and less where it is both
    within the lines again and answered. It is titled ``back`` where a later reading is within them.
    """

    name: str
    lines: Lines
    from_minutes: int
    until_hours: int
    told_hours: int
    days: int
    later_urgency: Urgency
    emergency: Lines = field(default_factory=Lines)
    emergency_urgency: Urgency | None = None


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
    is_back = taken[-1] is not beyond[-1]
    gravest = [entry for entry in beyond if is_beyond(entry, parameters.emergency)]
    worst = (gravest or beyond)[-1]
    is_answered = has_answer_from_professional(worst, scene)
    is_late = worst.recorded_at > worst.at + timedelta(hours=parameters.told_hours)
    if not (is_late or is_back or is_answered or _is_dosed_since(worst, scene)):
        return (_of_now(worst, bool(gravest), parameters),)
    until = max(worst.at, worst.recorded_at) + timedelta(days=parameters.days)
    if scene.moment.has_reached(until):
        return (absent(parameters.name, worst),)
    lowered = scene.content.policy.assessed_urgency
    is_over = is_back and is_answered
    urgency = milder(parameters.later_urgency, lowered) if is_over else parameters.later_urgency
    entries = (worst, taken[-1]) if is_back else (worst,)
    left = present(parameters.name, *entries, urgency=urgency)
    return (replace(left, until=until, how="back" if is_back else ""),)


reading_beyond_after_dose = Predicate(
    ReadingBeyondAfterDose,
    decide,
    turned_by=told(denied_by=kinds("dose", "reading"), unknown_of=NOTHING, contact=Contact.LOWERS),
    looks_at=looks_at,
    always_tells=True,
)


def _of_now(worst: Entry, is_emergency: bool, parameters: ReadingBeyondAfterDose) -> Answer:
    if not is_emergency:
        return present(parameters.name, worst)
    grave = present(parameters.name, worst, urgency=parameters.emergency_urgency)
    return replace(grave, how="emergency")


def _is_dosed_since(worst: Entry, scene: Scene) -> bool:
    last_dose = scene.last_dose()
    return last_dose is not None and started_at(last_dose) > worst.at


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
