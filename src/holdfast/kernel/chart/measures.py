"""A client's scores on one measure over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.score import score


@dataclass(frozen=True, slots=True)
class Measured:
    at: datetime
    total: float
    entry: Entry


def measured(instrument: str, scene: Scene) -> tuple[Measured, ...]:
    """Every total that could be scored, oldest first: forms answered here and scores entered."""
    definition = scene.content.instruments.get(instrument)
    key = ("measured", instrument, definition)
    return scene.chart.once(key, lambda: _measured(instrument, definition, scene))


def _measured(instrument: str, definition: Definition | None, scene: Scene) -> tuple[Measured, ...]:
    totals: list[Measured] = []
    for entry in scene.chart.about("answers", instrument):
        total = _total(definition, entry)
        if total is not None:
            totals.append(Measured(entry.at, total, entry))
    for entry in scene.chart.about("score", instrument):
        totals.append(Measured(entry.at, entry.body.total, entry))
    return tuple(sorted(totals, key=lambda found: found.at))


def _total(definition: Definition | None, entry: Entry) -> float | None:
    """None for a form that is not known or not filled in as the form allows."""
    items, context = entry.body.items, entry.body.context
    if definition is None:
        return None
    if not isinstance(items, tuple) or context:
        return _scored(definition, items, context or {})
    try:
        return _total_of(definition, items)
    except TypeError:  # an answer that is a list or an object cannot be remembered
        return _scored(definition, items, {})


@lru_cache(maxsize=65536)
def _total_of(definition: Definition, items: tuple[Any, ...]) -> float | None:
    """Remembered: a course is briefed many times, and a form that was sent never changes."""
    return _scored(definition, items, {})


def _scored(definition: Definition, items: Any, context: Mapping[str, Any]) -> float | None:
    try:
        total = score(definition, items, context).total
    except AnswersRefused:
        return None
    return None if total is None else float(total)
