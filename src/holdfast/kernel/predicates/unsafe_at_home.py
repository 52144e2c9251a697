"""Whether somebody said in private that home is not safe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Urgency, absent, present
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsafeAtHome:
    """``near_urgency`` holds before a dose that is near, unless it is given somewhere else."""

    code: str
    near_urgency: Urgency


def looks_at(parameters: UnsafeAtHome) -> Iterable[Subject]:
    return each("condition", (parameters.code,))


def decide(parameters: UnsafeAtHome, scene: Scene) -> tuple[Answer, ...]:
    told = scene.chart.about("condition", parameters.code)
    if not told or told[-1].body.status != "present":
        return (absent(parameters.code, *told[-1:]),)
    setting = scene.setting()
    is_elsewhere = setting is not None and setting[0] != "home"
    is_near = scene.is_near_dose() and not is_elsewhere
    urgency = parameters.near_urgency if is_near else None
    return (present(parameters.code, told[-1], urgency=urgency),)
