"""Whether a fixable gap stands in the plan of the dosing day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSays:
    """Present where ``field`` says ``concern``; ``settings`` limits it to some places."""

    field: Literal["escort", "sitter", "driving_after", "consent"]
    concern: bool
    settings: tuple[str, ...] = ()


def looks_at(_: PlanSays) -> Iterable[Subject]:
    return (any_of("plan"), any_of("dose"))


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
