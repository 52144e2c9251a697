"""Whether the days a form asks about reach back over a dose."""

from __future__ import annotations

from datetime import datetime

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.recall import Recall


def dose_spanned(recall: Recall, answered_at: datetime, scene: Scene) -> Entry | None:
    """The last dose before the answer, where the answer mixes days before and after it."""
    dose = scene.dose_before(answered_at)
    return dose if dose and recall.spans(answered_at, started_at(dose)) else None
