"""Whether the means are at hand while thoughts of suicide are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Urgency, present
from holdfast.kernel.predicates.has_condition import HasCondition
from holdfast.kernel.predicates.has_condition import decide as decide_condition
from holdfast.kernel.risk import forms, is_assessed, item
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each


@dataclass(frozen=True, slots=True, kw_only=True)
class MeansAtHand:
    """``with_urgency`` holds where one of ``questions`` has a yes that nobody has assessed."""

    codes: tuple[str, ...]
    instrument: str
    questions: tuple[str, ...]
    with_urgency: Urgency


def looks_at(parameters: MeansAtHand) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: MeansAtHand, scene: Scene) -> tuple[Answer, ...]:
    (means, *_) = decide_condition(HasCondition(codes=parameters.codes), scene)
    if means.state != "present":
        return (means,)
    high = [
        entry
        for entry in forms(parameters.instrument, scene)
        if any(item(entry, question, scene) for question in parameters.questions)
        and not is_assessed(entry, scene)
    ]
    urgency = parameters.with_urgency if high else None
    return (present(means.about, *means.entries, *high, urgency=urgency),)
