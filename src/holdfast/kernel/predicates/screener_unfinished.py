"""Whether a screener was left unfinished after a yes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import forms, hidden_in_total, is_assessed, item
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenerUnfinished:
    """``opens`` names, for an answer of yes, the questions that then have to be asked.

    A total of ``total_points`` or more that came without its answers is a screener left unfinished.
    """

    instrument: str
    always: tuple[str, ...]
    opens: dict[str, tuple[str, ...]]
    total_points: float


def looks_at(parameters: ScreenerUnfinished) -> Iterable[Subject]:
    yield from each("answers", (parameters.instrument,))
    yield from each("score", (parameters.instrument,))


def decide(parameters: ScreenerUnfinished, scene: Scene) -> tuple[Answer, ...]:
    asked = forms(parameters.instrument, scene)
    typed = hidden_in_total(parameters.instrument, parameters.total_points, scene)
    if not asked and not typed:
        return (cannot_tell(parameters.instrument, Missing("screener", parameters.instrument)),)
    found = [
        entry
        for entry in asked
        if _has_yes(entry, parameters, scene)
        and _has_gap(entry, parameters, scene)
        and not is_assessed(entry, scene)
    ]
    found += [typed] if typed else []
    return (present(parameters.instrument, *found) if found else absent(parameters.instrument),)


screener_unfinished = Predicate(
    ScreenerUnfinished,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers"),
        asked_by=kinds("score"),
        denied_by=kinds("answers", "score"),
        unknown_of=kinds("answers"),
        contact=Contact.ENDS_IN_FULL,
    ),
    looks_at=looks_at,
)


def _has_yes(entry: Entry, parameters: ScreenerUnfinished, scene: Scene) -> bool:
    questions = {*parameters.always, *parameters.opens}
    opened = {question for names in parameters.opens.values() for question in names}
    return any(item(entry, question, scene) for question in questions | opened)


def _has_gap(entry: Entry, parameters: ScreenerUnfinished, scene: Scene) -> bool:
    wanted = list(parameters.always)
    for question, opened in parameters.opens.items():
        if item(entry, question, scene):
            wanted.extend(opened)
    return any(item(entry, question, scene) is None for question in wanted)
