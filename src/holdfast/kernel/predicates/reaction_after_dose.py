"""Whether a reaction falls in a window after a dose in which it is alarming."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_reaction import is_just_over, unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionAfterDose:
    """Reported from ``from_hours`` on and before ``to_hours`` after the dose began.

    ``lasting`` are reactions that count as soon as they are still unresolved in the window,
    however early they began. Without ``to_hours`` the window has no end. ``severities`` limits
    it, and what is known to be milder has ``milder_urgency``, or is not counted without one.
    ``over_codes`` count though they are said to be over, by ``over_urgency``, for ``over_days``
    since, until a professional has been in contact.
    ``from_first`` counts from the first dose of all, else from the last before it was reported.
    """

    codes: tuple[str, ...]
    from_hours: float
    to_hours: float | None = None
    lasting: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    milder_urgency: Urgency | None = None
    over_codes: tuple[str, ...] = ()
    over_urgency: Urgency | None = None
    over_days: int = 0
    from_first: bool = False


def looks_at(parameters: ReactionAfterDose) -> Iterable[Subject]:
    return each("reaction", (*parameters.codes, *parameters.lasting))


def decide(parameters: ReactionAfterDose, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(_answers(parameters, scene))
    return answers or (absent((*parameters.codes, *parameters.lasting)[0]),)


reaction_after_dose = Predicate(
    ReactionAfterDose,
    decide,
    turned_by=told(denied_by=kinds("dose", "reaction"), unknown_of=NOTHING, contact=Contact.LOWERS),
    looks_at=looks_at,
)


def _answers(parameters: ReactionAfterDose, scene: Scene) -> Iterator[Answer]:
    for code in (*parameters.codes, *parameters.lasting):
        entries = unresolved(scene.chart.about("reaction", code))
        found = [entry for entry in entries if _is_in_window(entry, parameters, scene)]
        if counting := unresolved(found, parameters.severities):
            yield present(code, *counting)
        elif found and parameters.milder_urgency:
            yield present(code, *found, urgency=parameters.milder_urgency)
        elif over := _just_over(code, parameters, scene):
            yield replace(present(code, *over, urgency=parameters.over_urgency), how="over")
        elif undosed := [entry for entry in entries if scene.dose_before(entry.at) is None]:
            yield cannot_tell(code, Missing("dose"), entries=tuple(undosed))


def _just_over(code: str, parameters: ReactionAfterDose, scene: Scene) -> list[Entry]:
    if code not in parameters.over_codes:
        return []
    return [
        entry
        for entry in scene.chart.about("reaction", code)
        if is_just_over(entry, parameters.over_days, scene)
        and _is_in_window(entry, parameters, scene)
    ]


def _is_in_window(entry: Entry, parameters: ReactionAfterDose, scene: Scene) -> bool:
    dose = scene.dose_before(entry.at)
    if dose is None:
        return False
    begun = started_at(scene.doses()[0] if parameters.from_first else dose)
    start = begun + timedelta(hours=parameters.from_hours)
    if entry.at < start:
        return entry.body.code in parameters.lasting and scene.moment.has_reached(start)
    if parameters.to_hours is None:
        return True
    return entry.at < begun + timedelta(hours=parameters.to_hours)
