"""The time between two doses: what hangs on the first comes due before the second begins."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Stretch:
    """``dose`` is None before the first dose of all, ``next_dose`` after the last."""

    dose: Entry | None
    next_dose: Entry | None

    def is_shorter_than(self, days: int) -> bool:
        """Surely, whatever the clock does; one that has not ended is not."""
        if self.dose is None or self.next_dose is None:
            return False
        return started_at(self.next_dose) - started_at(self.dose) < timedelta(days=days - 1)

    def has_room_for(self, at: datetime) -> bool:
        return self.next_dose is None or at < started_at(self.next_dose)


def stretches(scene: Scene, since: datetime | None) -> list[Stretch]:
    """In order, those that were not over at ``since``."""
    over = bisect_right(scene.chart.dose_starts, since) if since else 0
    doses = (None, *scene.doses(), None)[over:]
    return [Stretch(dose, next_dose) for dose, next_dose in pairwise(doses)]
