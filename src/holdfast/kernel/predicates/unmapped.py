"""Whether entries stand in the chart under codes that the vocabulary does not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, absent, present
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, any_of

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmapped:
    kind: str
    field: str


def looks_at(parameters: Unmapped) -> Iterable[Subject]:
    return (any_of(parameters.kind),)


def decide(parameters: Unmapped, scene: Scene) -> tuple[Answer, ...]:
    is_known = scene.content.vocabulary.is_known
    entries = [
        entry
        for entry in scene.chart.of(parameters.kind)
        if not is_known(parameters.kind, getattr(entry.body, parameters.field))
    ]
    return (present(parameters.kind, *entries) if entries else absent(parameters.kind),)
