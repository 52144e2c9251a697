"""Two weights of about the same time that differ too much, such as pounds taken for kilograms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry

FIELDS = {"reading": "kg", "dose": "weight_kg", "person": "weight_kg"}
HUNDRED_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Apart:
    """More than ``percent`` of the lighter, within ``days``."""

    percent: float
    days: float


def weights(apart: Apart, scene: Scene) -> Iterator[Answer]:
    """The newest, and the newest before it that does not go with it."""
    told = sorted(_told(scene), key=lambda one: (one[1].at, one[1].id))
    for kg, entry in reversed(told[:-1]):
        newest_kg, newest = told[-1]
        is_near = newest.at - entry.at <= timedelta(days=apart.days)
        if is_near and _percent(kg, newest_kg) > apart.percent:
            yield present("weight", entry, newest)
            return


def _told(scene: Scene) -> Iterator[tuple[float, Entry]]:
    for kind, field in FIELDS.items():
        for entry in scene.chart.of(kind):
            kg = getattr(entry.body, field)
            if kg is not None and kg > 0:
                yield kg, entry


def _percent(one: float, other: float) -> float:
    return (max(one, other) / min(one, other) - 1) * HUNDRED_PERCENT
