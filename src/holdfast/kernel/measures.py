"""A client's scores on one measure over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.score import score
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True)
class Measured:
    at: datetime
    total: float
    entry: Entry


def measured(instrument: str, scene: Scene) -> list[Measured]:
    """Every total that could be scored, oldest first: forms answered here and scores entered."""
    definition = scene.content.instruments.get(instrument)
    totals: list[Measured] = []
    for entry in scene.chart.about("answers", instrument):
        total = _total(definition, entry)
        if total is not None:
            totals.append(Measured(entry.at, total, entry))
    for entry in scene.chart.about("score", instrument):
        totals.append(Measured(entry.at, entry.body.total, entry))
    return sorted(totals, key=lambda found: found.at)


def _total(definition: Definition | None, entry: Entry) -> float | None:
    """None for a form that is not known or not filled in as the form allows."""
    if definition is None:
        return None
    try:
        total = score(definition, entry.body.items, entry.body.context or {}).total
    except AnswersRefused:
        return None
    return None if total is None else float(total)
