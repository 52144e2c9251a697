"""Where the values of a course stand in a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.ui.pictures.axis import TimeAxis
from holdfast.ui.pictures.course import Course, Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Time across, values up; lengths in pixels."""

    axis: TimeAxis
    lowest: float
    highest: float
    top: float
    bottom: float

    def x(self, at: datetime) -> float:
        return self.axis.x(at)

    def y(self, value: float) -> float:
        share = (value - self.lowest) / ((self.highest - self.lowest) or 1)
        return round(self.bottom - min(max(share, 0.0), 1.0) * (self.bottom - self.top), 1)

    def path(self, points: tuple[Measured, ...]) -> str:
        steps = [f"{self.x(point.at)} {self.y(point.value)}" for point in points]
        return "M" + "L".join(steps) if steps else ""


def in_order(course: Course) -> tuple[Measured, ...]:
    """The points in the order of time, whatever order they came in."""
    return tuple(sorted(course.points, key=lambda point: point.at))


def segments(course: Course) -> tuple[tuple[Measured, ...], ...]:
    """Runs of points with no pause longer than the course allows."""
    runs: list[list[Measured]] = []
    for point in in_order(course):
        if runs and not _is_pause(course, runs[-1][-1], point):
            runs[-1].append(point)
        else:
            runs.append([point])
    return tuple(tuple(run) for run in runs)


def _is_pause(course: Course, before: Measured, after: Measured) -> bool:
    return course.gap_after is not None and after.at - before.at > course.gap_after


def shown(value: float) -> str:
    """A value without a needless point nought."""
    return f"{value:g}"
