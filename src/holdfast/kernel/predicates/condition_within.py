"""Whether an event of a kind happened within a number of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.event_day import happened_within
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.has_condition import HasCondition, condition_answer, summary
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionWithin:
    """The event's day is the detail ``event_on``, or else since when the condition is there.

    ``is_earlier`` asks whether it was longer ago; of no known day it was at least that.
    """

    codes: tuple[str, ...]
    days: int
    is_earlier: bool = False


def looks_at(parameters: ConditionWithin) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: ConditionWithin, scene: Scene) -> tuple[Answer, ...]:
    answers = [_answer(code, parameters, scene) for code in parameters.codes]
    found = tuple(answer for answer in answers if answer.state == "present")
    return found or (summary(answers),)


condition_within = Predicate(
    ConditionWithin,
    decide,
    turned_by=told(denied_by=kinds("condition"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def _answer(code: str, parameters: ConditionWithin, scene: Scene) -> Answer:
    ever = HasCondition(codes=(code,), counts=("present", "past"))
    answer = condition_answer(code, ever, scene)
    if answer.state != "present":
        return answer
    events = scene.chart.about("condition", code)
    stated = [entry for entry in events if entry.body.status in ever.counts]
    within = happened_within(code, stated, parameters.days, scene)
    if not parameters.is_earlier:
        return within
    return absent(code, *stated) if within.state == "present" else present(code, *stated)
