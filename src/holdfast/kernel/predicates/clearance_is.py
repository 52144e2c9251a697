"""Whether the prescriber has not said yes to the dose that is planned."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.entries import Entry
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
        return (cannot_tell("clearance", Missing("clearance", ""), entries=(planned.entry,)),)
    newest = answers[-1]
    if newest.body.decision in parameters.decisions:
        return (present("clearance", newest, planned.entry),)
    if newest.by != "medical":
        return (cannot_tell("clearance", Missing("clearance.confirmed", ""), entries=(newest,)),)
    if _is_over(newest, scene):
        return (cannot_tell("clearance", Missing("clearance.over", ""), entries=(newest,)),)
    return (absent("clearance", newest),)


def _is_over(entry: Entry, scene: Scene) -> bool:
    until = entry.body.until
    return until is not None and scene.moment.has_reached(until.end(scene.moment.zone))
