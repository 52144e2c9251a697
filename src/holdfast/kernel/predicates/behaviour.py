"""Suicidal behaviour that the screener has a yes for: of late, or earlier in life."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import forms, is_assessed, item, newest_counting
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """``recent`` asks for behaviour of late, else for earlier behaviour, which stays on record.

    A yes to behaviour of late that has been assessed holds for ``recent_days``; from then on it
    is behaviour earlier in life.
    """

    instrument: str
    ever_question: str
    recent_question: str
    recent: bool
    recent_days: int


def looks_at(parameters: Behaviour) -> Iterable[Subject]:
    return each("answers", (parameters.instrument,))


def decide(parameters: Behaviour, scene: Scene) -> tuple[Answer, ...]:
    asked = forms(parameters.instrument, scene)
    about = parameters.instrument
    positive = [entry for entry in asked if _is_positive(entry, parameters, scene)]
    assessed = [entry for entry in positive if is_assessed(entry, scene)]
    unassessed = [entry for entry in positive if entry not in assessed]
    lowered = scene.content.policy.assessed_urgency
    if unassessed:
        is_unchanged = bool(assessed) and not parameters.recent
        found = present(about, *unassessed, urgency=lowered if is_unchanged else None)
        return (replace(found, how=_when(unassessed, parameters, scene)),)
    if assessed:
        found = present(about, *assessed, urgency=lowered)
        return (replace(found, how=_when(assessed, parameters, scene)),)
    return (_not_found(parameters, scene),)


behaviour = Predicate(
    Behaviour,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers"),
        asked_by=NOTHING,
        denied_by=kinds("answers", "contact", "dose"),
        unknown_of=kinds("answers"),
        contact=Contact.LOWERS_IN_FULL,
    ),
    looks_at=looks_at,
)


def _when(positive: list[Entry], parameters: Behaviour, scene: Scene) -> str:
    """``undated`` where none of them says whether it was of late."""
    said = (item(entry, parameters.recent_question, scene) for entry in positive)
    return "undated" if all(recent is None for recent in said) else ""


def _is_positive(entry: Entry, parameters: Behaviour, scene: Scene) -> bool:
    was_recent = bool(item(entry, parameters.recent_question, scene))
    if was_recent:
        return _is_recent(entry, parameters, scene) is parameters.recent
    return bool(item(entry, parameters.ever_question, scene)) and not parameters.recent


def _is_recent(entry: Entry, parameters: Behaviour, scene: Scene) -> bool:
    """Whether what was of late then has not been assessed, or is of late now."""
    span = timedelta(days=parameters.recent_days)
    return not is_assessed(entry, scene) or scene.moment.is_within(entry.at, span)


def _not_found(parameters: Behaviour, scene: Scene) -> Answer:
    newest = newest_counting(parameters.instrument, scene)
    gap = Missing("screener", parameters.instrument)
    if newest is None:
        return cannot_tell(parameters.instrument, gap)
    ever = item(newest, parameters.ever_question, scene)
    recent = item(newest, parameters.recent_question, scene)
    is_over = parameters.recent and bool(recent)
    if ever is None or (ever and recent is None) or is_over:
        return cannot_tell(parameters.instrument, gap, entries=(newest,))
    return absent(parameters.instrument, newest)
