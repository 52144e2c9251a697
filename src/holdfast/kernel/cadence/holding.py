"""Whether that holds on which a step depends."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.condition import Condition


def all_hold(conditions: Iterable[Condition], scene: Scene) -> bool:
    """Where one cannot tell it does not hold: the card that asks for what is missing speaks."""
    return all(_holds(condition, scene) for condition in conditions)


def _holds(condition: Condition, scene: Scene) -> bool:
    answers = condition.decide(condition.parameters, scene)
    return any(answer.state == "present" for answer in answers)
