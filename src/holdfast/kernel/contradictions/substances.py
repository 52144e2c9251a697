"""A substance that is not used and used, said at one moment or on one day by two people."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.contradictions.same_day import said_together

USED = {"occasional", "regular", "disorder"}


def substances(scene: Scene) -> Iterator[Answer]:
    for substance, entries in said_together("substance", "substance", scene):
        uses = {entry.body.use for entry in entries}
        if "none" in uses and uses & USED:
            yield present(substance, *entries)
