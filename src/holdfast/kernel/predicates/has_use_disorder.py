"""Whether a substance use disorder is there, as a diagnosis or as the way a substance is used."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.answer import Answer, present
from holdfast.kernel.predicates.has_condition import HasCondition
from holdfast.kernel.predicates.has_condition import decide as decide_condition
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class HasUseDisorder:
    conditions: tuple[str, ...]
    uses: tuple[str, ...]
    substances: tuple[str, ...] = ()


def decide(parameters: HasUseDisorder, scene: Scene) -> tuple[Answer, ...]:
    used = tuple(
        present(entry.body.substance, entry)
        for entry in scene.chart.of("substance")
        if entry.body.use in parameters.uses and _is_meant(entry.body.substance, parameters)
    )
    conditions = decide_condition(HasCondition(codes=parameters.conditions), scene)
    if used and conditions[0].state != "present":
        return _one_each(used)
    return _one_each((*conditions, *used))


def _is_meant(substance: str, parameters: HasUseDisorder) -> bool:
    return not parameters.substances or substance in parameters.substances


def _one_each(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    return tuple({answer.about: answer for answer in answers}.values())
