"""Suicidal behaviour that the screener has a yes for: of late, or earlier in life."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.risk import forms, is_assessed, item, newest_counting, still_holds
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """``recent`` asks for behaviour of late, else for earlier behaviour, which stays on record."""

    instrument: str
    ever_question: str
    recent_question: str
    recent: bool


def decide(parameters: Behaviour, scene: Scene) -> tuple[Answer, ...]:
    asked = forms(parameters.instrument, scene)
    about = parameters.instrument
    positive = [entry for entry in asked if _is_positive(entry, parameters, scene)]
    assessed = [entry for entry in positive if is_assessed(entry, scene)]
    unassessed = [entry for entry in positive if entry not in assessed]
    lowered = scene.content.policy.assessed_urgency
    if unassessed:
        is_unchanged = bool(assessed) and not parameters.recent
        return (present(about, *unassessed, urgency=lowered if is_unchanged else None),)
    held = [entry for entry in assessed if not parameters.recent or still_holds(entry, scene)]
    if held:
        return (present(about, *held, urgency=lowered),)
    return (_not_found(parameters, scene),)


def _is_positive(entry: Entry, parameters: Behaviour, scene: Scene) -> bool:
    is_recent = bool(item(entry, parameters.recent_question, scene))
    if parameters.recent:
        return is_recent
    return bool(item(entry, parameters.ever_question, scene)) and not is_recent


def _not_found(parameters: Behaviour, scene: Scene) -> Answer:
    newest = newest_counting(parameters.instrument, scene)
    gap = Missing("screener", parameters.instrument)
    if newest is None:
        return cannot_tell(parameters.instrument, gap)
    ever = item(newest, parameters.ever_question, scene)
    recent = item(newest, parameters.recent_question, scene)
    if ever is None or (ever and recent is None):
        return cannot_tell(parameters.instrument, gap, entries=(newest,))
    return absent(parameters.instrument, newest)
