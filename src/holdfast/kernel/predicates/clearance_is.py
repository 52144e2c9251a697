"""Whether the prescriber has not said yes to the dose that is planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.clearance import plans_since
from holdfast.kernel.chart.judgements import is_over
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceIs:
    """``decisions`` that leave the dose open; a relayed yes is reported, not confirmed.

    Its answers are titled by the decision, or by ``none``, ``earlier``, ``reported``, ``over``.
    """

    decisions: tuple[str, ...]


def looks_at(_: ClearanceIs) -> Iterable[Subject]:
    return (any_of("plan"),)


def decide(parameters: ClearanceIs, scene: Scene) -> tuple[Answer, ...]:
    planned = scene.planned_dose()
    if planned is None:
        return (absent("clearance"),)
    answers = scene.chart.of("clearance")
    if not answers:
        return (_open("none", Missing("clearance"), planned.entry),)
    for entry in _counting(answers):
        if entry.body.decision in parameters.decisions:
            found = present("clearance", entry, planned.entry)
            return (replace(found, how=entry.body.decision),)
    return (_of_yes(_counting(answers)[-1], scene),)


clearance_is = Predicate(
    ClearanceIs,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("clearance"),
        asked_by=kinds("dose", "plan"),
        denied_by=kinds("clearance", "dose", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _counting(answers: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The newest, and the newest of the medical side: what is relayed lowers nothing of it."""
    return (answers[-1], *[entry for entry in answers if entry.by == "medical"][-1:])


def _of_yes(entry: Entry, scene: Scene) -> Answer:
    if entry.by != "medical":
        return _open("reported", Missing("clearance.confirmed"), entry)
    if plans_since(entry, scene):
        return _open("earlier", Missing("clearance"), entry)
    if is_over(entry, scene):
        return _open("over", Missing("clearance.over"), entry)
    return absent("clearance", entry)


def _open(how: str, gap: Missing, entry: Entry) -> Answer:
    return replace(cannot_tell("clearance", gap, entries=(entry,)), how=how)
