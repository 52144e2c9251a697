"""The highest thought of suicide that the screener has a yes for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import forms, is_assessed, item, newest_counting, still_holds
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideation:
    """``questions`` in rising order; present where ``highest`` is the highest yes."""

    instrument: str
    questions: tuple[str, ...]
    highest: str


def looks_at(parameters: Ideation) -> Iterable[Subject]:
    return each("answers", (parameters.instrument,))


def decide(parameters: Ideation, scene: Scene) -> tuple[Answer, ...]:
    asked = forms(parameters.instrument, scene)
    about = parameters.instrument
    if not asked:
        return (cannot_tell(about, Missing("screener", parameters.instrument)),)
    unassessed = [entry for entry in asked if not is_assessed(entry, scene)]
    found = _at_highest(unassessed, parameters, scene)
    if found:
        return (present(about, *found),)
    if _highest_of(unassessed, parameters, scene):
        return (absent(about),)
    return (_assessed_or_denied(asked, parameters, scene),)


ideation = Predicate(
    Ideation,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers"),
        asked_by=NOTHING,
        denied_by=kinds("answers", "contact", "dose"),
        unknown_of=kinds("answers"),
        contact=Contact.ENDS_IN_FULL,
    ),
    looks_at=looks_at,
)


def _assessed_or_denied(asked: Iterable[Entry], parameters: Ideation, scene: Scene) -> Answer:
    recent = [entry for entry in asked if still_holds(entry, scene)]
    found = _at_highest(recent, parameters, scene)
    if found:
        urgency = scene.content.policy.assessed_urgency
        return present(parameters.instrument, *found, urgency=urgency)
    if _highest_of(recent, parameters, scene):
        return absent(parameters.instrument)
    newest = newest_counting(parameters.instrument, scene)
    if newest is None or not _is_denied(newest, parameters, scene):
        entries = (newest,) if newest else ()
        gap = Missing("screener", parameters.instrument)
        return cannot_tell(parameters.instrument, gap, entries=entries)
    return absent(parameters.instrument, newest)


def _at_highest(entries: list[Entry], parameters: Ideation, scene: Scene) -> list[Entry]:
    if _highest_of(entries, parameters, scene) != parameters.highest:
        return []
    return [e for e in entries if _highest_yes(e, parameters, scene) == parameters.highest]


def _highest_of(entries: list[Entry], parameters: Ideation, scene: Scene) -> str | None:
    highest = {_highest_yes(entry, parameters, scene) for entry in entries}
    return next((q for q in reversed(parameters.questions) if q in highest), None)


def _highest_yes(entry: Entry, parameters: Ideation, scene: Scene) -> str | None:
    for question in reversed(parameters.questions):
        if item(entry, question, scene):
            return question
    return None


def _is_denied(entry: Entry, parameters: Ideation, scene: Scene) -> bool:
    """Whether the question itself, or the one that opens it, was answered with no."""
    _, opens, *opened = parameters.questions
    asked = (parameters.highest, opens) if parameters.highest in opened else (parameters.highest,)
    return any(item(entry, question, scene) == 0 for question in asked)
