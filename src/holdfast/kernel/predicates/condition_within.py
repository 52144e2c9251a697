"""Whether an event of a kind happened within a number of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer
from holdfast.kernel.event_day import happened_within
from holdfast.kernel.predicates.has_condition import HasCondition, condition_answer, summary
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionWithin:
    """The event's day is the detail ``event_on``, or else since when the condition is there."""

    codes: tuple[str, ...]
    days: int


def looks_at(parameters: ConditionWithin) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: ConditionWithin, scene: Scene) -> tuple[Answer, ...]:
    answers = [_answer(code, parameters.days, scene) for code in parameters.codes]
    found = tuple(answer for answer in answers if answer.state == "present")
    return found or (summary(answers),)


def _answer(code: str, days: int, scene: Scene) -> Answer:
    ever = HasCondition(codes=(code,), counts=("present", "past"))
    answer = condition_answer(code, ever, scene)
    if answer.state != "present":
        return answer
    events = scene.chart.about("condition", code)
    stated = [entry for entry in events if entry.body.status in ever.counts]
    return happened_within(code, stated, days, scene)
