"""Whether a fixable gap stands in the plan of the dosing day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSays:
    """Present where ``field`` says ``concern``; ``settings`` limits it to some places."""

    field: Literal["escort", "sitter", "driving_after", "consent"]
    concern: bool
    settings: tuple[str, ...] = ()


def decide(parameters: PlanSays, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.field
    if parameters.settings:
        setting = scene.setting()
        if setting is None:
            return (cannot_tell(about, Missing("plan", "setting")),)
        if setting[0] not in parameters.settings:
            return (absent(about, setting[1]),)
    said = scene.plan(parameters.field)
    if said is None:
        return (cannot_tell(about, Missing("plan", about)),)
    value, entry = said
    return (present(about, entry) if value is parameters.concern else absent(about, entry),)
