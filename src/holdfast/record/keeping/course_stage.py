"""Where in the course of treatment a client is, as facts a page can put into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfast.kernel.chart.chart import Chart

MOST_DOSES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """``doses_at`` are the newest doses, oldest first; ``doses`` counts all of them.

    ``next_on`` is as it was planned: a day, or a moment, in ISO 8601.
    """

    doses: int
    doses_at: tuple[datetime, ...]
    doses_planned: int | None
    route: str | None
    setting: str | None = None
    next_on: str | None = None


def course_of(chart: Chart) -> Course:
    next_on = _planned(chart, "next_on") or _planned(chart, "first_on")
    return Course(
        doses=len(chart.doses),
        doses_at=chart.dose_starts[-MOST_DOSES:],
        doses_planned=_planned(chart, "doses_planned"),
        route=_of_dose_or_plan(chart, "route"),
        setting=_of_dose_or_plan(chart, "setting"),
        next_on=str(next_on) if next_on else None,
    )


def _of_dose_or_plan(chart: Chart, field: str) -> str | None:
    given: str | None = getattr(chart.doses[-1].body, field) if chart.doses else None
    planned: str | None = _planned(chart, field)
    return given or planned


def _planned(chart: Chart, field: str) -> Any:
    entry = chart.latest("plan", field)
    return getattr(entry.body, field) if entry else None
