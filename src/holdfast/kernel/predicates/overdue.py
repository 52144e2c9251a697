"""Whether something of the cadence was due and its grace has run out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.answer import Answer, Urgency, absent, present
from holdfast.kernel.cadence import standing
from holdfast.kernel.risk import forms, item
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """``item`` names an item of the cadence.

    ``after_risk_urgency`` holds for ``after_risk_days`` from a yes to ``risk_questions`` on.
    """

    item: str
    risk_instrument: str | None = None
    risk_questions: tuple[str, ...] = ()
    after_risk_days: int = 0
    after_risk_urgency: Urgency | None = None


def decide(parameters: Overdue, scene: Scene) -> tuple[Answer, ...]:
    step = next((it for it in scene.content.cadence.items if it.id == parameters.item), None)
    occurrence = standing(step, scene) if step else None
    if occurrence is None or not scene.moment.has_reached(occurrence.overdue_at):
        return (absent(parameters.item),)
    urgency = parameters.after_risk_urgency if _had_risk(parameters, scene) else None
    return (present(parameters.item, *occurrence.entries, urgency=urgency),)


def _had_risk(parameters: Overdue, scene: Scene) -> bool:
    if parameters.risk_instrument is None:
        return False
    span = timedelta(days=parameters.after_risk_days)
    return any(
        scene.moment.is_within(entry.at, span)
        for entry in forms(parameters.risk_instrument, scene)
        if any(item(entry, question, scene) for question in parameters.risk_questions)
    )
