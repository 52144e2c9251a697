"""A yes from the prescriber, and how narrow it is."""

from __future__ import annotations

from holdfast.kernel.briefing import Finding
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene


def clearance_of(finding: Finding, facts: tuple[Entry, ...], scene: Scene) -> Entry | None:
    """The medical side's own yes that came after every fact it answers, and still holds."""
    judgement = _medical_judgement(finding, scene)
    if judgement is not None:
        return judgement
    for entry in scene.chart.of("clearance")[-1:]:
        is_yes = entry.by == "medical" and entry.body.decision == "cleared"
        if is_yes and _answers(entry, facts, scene) and _holds(entry, scene):
            return entry
    return None


def _medical_judgement(finding: Finding, scene: Scene) -> Entry | None:
    judged = finding.judged
    if judged is None or judged.by != "medical" or judged.is_open:
        return None
    return next(e for e in scene.chart.of("judgement") if e.id == judged.entry)


def _answers(yes: Entry, facts: tuple[Entry, ...], scene: Scene) -> bool:
    """Nothing it rests on, no plan and no dose may be newer than the yes."""
    plans = scene.chart.of("plan")
    return all(
        entry.at <= yes.at and entry.recorded_at <= yes.recorded_at for entry in (*facts, *plans)
    )


def _holds(yes: Entry, scene: Scene) -> bool:
    until = yes.body.until
    return until is None or not scene.moment.has_reached(until.end(scene.moment.zone))
