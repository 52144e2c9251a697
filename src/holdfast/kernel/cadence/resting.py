"""Whether a course rested at a time: what would have been asked in a pause was not left out."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.phase import stopped
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry


def is_at_rest(rests_in: Set[str], scene: Scene) -> bool:
    """Whether it rests now."""
    return bool(rests_in) and stopped(scene) in rests_in


def was_at_rest(rests_in: Set[str], at: datetime, dose: Entry | None, scene: Scene) -> bool:
    """Whether it rested then, by the newest plan of that time, unless ``dose`` was given after."""
    if not rests_in:
        return False
    said = [plan for plan in scene.chart.of("plan") if plan.body.status and plan.at <= at]
    if not said or (dose and started_at(dose) > said[-1].at):
        return False
    return said[-1].body.status in rests_in
