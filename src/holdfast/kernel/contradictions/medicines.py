"""A medicine that is taken and stopped, said at one moment or on one day by two people."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.contradictions.same_day import said_together

CONTRARY = {"taking", "stopped"}


def medicines(scene: Scene) -> Iterator[Answer]:
    for ingredient, entries in said_together("medication", "ingredient", scene):
        if {entry.body.status for entry in entries} >= CONTRARY:
            yield present(ingredient, *entries)
