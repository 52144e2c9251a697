"""Whether the prescriber has not said yes to the dose that is planned."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.clearance import plans_since
from holdfast.kernel.entries import Entry
from holdfast.kernel.judging import is_over
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceIs:
    """``decisions`` that leave the dose open; a relayed yes is reported, not confirmed."""

    decisions: tuple[str, ...]


def decide(parameters: ClearanceIs, scene: Scene) -> tuple[Answer, ...]:
    planned = scene.planned_dose()
    if planned is None:
        return (absent("clearance"),)
    answers = scene.chart.of("clearance")
    if not answers:
        return (cannot_tell("clearance", Missing("clearance"), entries=(planned.entry,)),)
    for entry in _counting(answers):
        if entry.body.decision in parameters.decisions:
            return (present("clearance", entry, planned.entry),)
    return (_of_yes(_counting(answers)[-1], scene),)


def _counting(answers: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The newest, and the newest of the medical side: what is relayed lowers nothing of it."""
    return (answers[-1], *[entry for entry in answers if entry.by == "medical"][-1:])


def _of_yes(entry: Entry, scene: Scene) -> Answer:
    if entry.by != "medical":
        return cannot_tell("clearance", Missing("clearance.confirmed"), entries=(entry,))
    if plans_since(entry, scene):
        return cannot_tell("clearance", Missing("clearance"), entries=(entry,))
    if is_over(entry, scene):
        return cannot_tell("clearance", Missing("clearance.over"), entries=(entry,))
    return absent("clearance", entry)
