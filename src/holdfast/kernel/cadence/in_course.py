"""The days on which a step comes round in a course, however many doses are given meanwhile."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.exposure.given import Given
from holdfast.kernel.exposure.ledger import ledger_of


def course_of(dose: Entry, scene: Scene) -> Given:
    """The first dose of the course that a dose belongs to."""
    day = scene.moment.local_date(started_at(dose))
    return [run[0] for run in ledger_of(scene).runs if run[0].day <= day][-1]


def next_in_course(first: date, every_days: int, *, since: date) -> date:
    """The first day not before ``since`` that is some times ``every_days`` on from ``first``."""
    rounds_before = max(0, (since - first).days - 1) // every_days
    return first + timedelta(days=(rounds_before + 1) * every_days)
