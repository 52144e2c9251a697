"""Whether the blood pressure that counts before a dose is above a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.age_between import AgeBetween, age_between
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingAbove:
    """Systolic or diastolic above its line; ``reaches`` counts the line itself as above.

    ``from_years`` and ``below_years`` limit it to an age.
    """

    systolic_mmhg: float
    diastolic_mmhg: float
    reaches: bool = False
    contexts: tuple[str, ...] = ("rest", "home", "pre_dose")
    from_years: int = 0
    below_years: int | None = None


def looks_at(parameters: ReadingAbove) -> Iterable[Subject]:
    yield from each("reading", ("blood_pressure",))
    if _has_age_limit(parameters):
        yield any_of("person")


def decide(parameters: ReadingAbove, scene: Scene) -> tuple[Answer, ...]:
    answer = _answer(parameters, scene)
    if answer.state == "absent" or not _has_age_limit(parameters):
        return (answer,)
    return (_at_that_age(answer, parameters, scene),)


reading_above = Predicate(
    ReadingAbove,
    decide,
    turned_by=told(
        denied_by=kinds("dose", "person", "plan", "reading"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _answer(parameters: ReadingAbove, scene: Scene) -> Answer:
    """Of the newest reading; one too early for the planned dose can raise it, not settle it."""
    unknown = cannot_tell("blood_pressure", Missing("reading", "blood_pressure"))
    reading = _newest(parameters.contexts, scene)
    if reading is None:
        return unknown
    answer = _compare(reading, parameters)
    span = timedelta(days=scene.content.policy.reading_days_before_dose)
    planned = scene.planned_dose()
    if planned is not None and reading.at >= planned.start - span:
        return answer
    is_recent = scene.moment.is_within(reading.at, span)
    counts = is_recent and (planned is None or answer.state == "present")
    return answer if counts else unknown


def _newest(contexts: tuple[str, ...], scene: Scene) -> Entry | None:
    for entry in reversed(scene.chart.about("reading", "blood_pressure")):
        if entry.body.context is None or entry.body.context in contexts:
            return entry
    return None


def _compare(reading: Entry, parameters: ReadingAbove) -> Answer:
    lines = (
        (reading.body.systolic_mmhg, parameters.systolic_mmhg),
        (reading.body.diastolic_mmhg, parameters.diastolic_mmhg),
    )
    known = [(value, line) for value, line in lines if value is not None]
    if any(value > line or (parameters.reaches and value == line) for value, line in known):
        return present("blood_pressure", reading)
    if len(known) < len(lines):
        gap = Missing("reading", "blood_pressure")
        return cannot_tell("blood_pressure", gap, entries=(reading,))
    return absent("blood_pressure", reading)


def _has_age_limit(parameters: ReadingAbove) -> bool:
    return parameters.from_years > 0 or parameters.below_years is not None


def _at_that_age(answer: Answer, parameters: ReadingAbove, scene: Scene) -> Answer:
    limits = AgeBetween(from_years=parameters.from_years, below_years=parameters.below_years)
    (age,) = age_between(limits, scene)
    if age.state == "present":
        return answer
    entries = (*answer.entries, *age.entries)
    return Answer(state=age.state, about=answer.about, entries=entries, missing=age.missing)
