"""The trajectory: a measure over time, with doses and what else happened drawn on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.utils.translation import gettext as _

from holdfast.ui.pictures.axis import TimeAxis, months
from holdfast.ui.pictures.band_labels import LineLabel, band_label, line_label
from holdfast.ui.pictures.course import Course, Event, Measured
from holdfast.ui.pictures.labels import Label, Wanted, place
from holdfast.ui.pictures.letters import LINE_PX, width_px
from holdfast.ui.pictures.plot import Plot, in_order, segments, shown
from holdfast.ui.pictures.rows import Row

WIDTHS = (250, 480, 720)
PLOT_PX = {250: 200, 480: 240, 720: 280}
HIT_PX = 22.0


@dataclass(frozen=True, slots=True)
class Point:
    """A value to point at; ``hit`` is the radius that answers a finger."""

    x: float
    y: float
    hit: float
    says: str


@dataclass(frozen=True, slots=True)
class Tick:
    y: float
    text_y: float
    label: str


@dataclass(frozen=True, slots=True)
class DrawnBand:
    y: float
    height: float
    depth: int
    label: str
    label_x: float | None
    label_y: float | None


@dataclass(frozen=True, slots=True)
class Words:
    """A label, where its text begins, and where the line to what it names begins."""

    text: str
    x: float
    y: float
    at_x: float
    leader_y: float


@dataclass(frozen=True, slots=True)
class EventLine:
    kind: str
    x: float
    top: float
    bottom: float
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectoryDrawing:
    width: int
    height: float
    is_last: bool
    left: float
    right: float
    tick_x: float
    top: float
    bottom: float
    bands: tuple[DrawnBand, ...]
    ticks: tuple[Tick, ...]
    paths: tuple[str, ...]
    pauses: tuple[str, ...]
    points: tuple[Point, ...]
    events: tuple[EventLine, ...]
    labels: tuple[Words, ...]
    months: tuple[Words, ...]
    expected: str
    reliable_y: float | None
    reliable_label: LineLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """The same course at several widths, its last reading, and its facts as rows."""

    name: str
    drawings: tuple[TrajectoryDrawing, ...]
    reading: str
    rows: tuple[Row, ...]
    has_doses: bool
    has_medicines: bool
    has_life: bool
    expected_label: str
    reliable_label: str


def trajectory(course: Course) -> Trajectory:
    """Draws a course; a course without a value still has its doses and its rows."""
    points = in_order(course)
    kinds = {event.kind for event in course.events}
    return Trajectory(
        name=course.name,
        drawings=tuple(_draw(course, width) for width in WIDTHS),
        reading=_says(points[-1]) if points else _("Nothing measured yet."),
        rows=_rows(course),
        has_doses="dose" in kinds,
        has_medicines="medicine" in kinds,
        has_life="life" in kinds,
        expected_label=course.expected_label if course.expected else "",
        reliable_label=course.reliable.label if course.reliable else "",
    )


def _rows(course: Course) -> tuple[Row, ...]:
    facts: list[tuple[datetime, Row]] = [
        (point.at, Row(point.when, f"{course.name} {shown(point.value)}", point.says))
        for point in course.points
    ]
    facts += [(event.at, Row(event.when, event.label)) for event in course.events]
    return tuple(row for _at, row in sorted(facts, key=lambda fact: fact[0]))


def _says(point: Measured) -> str:
    parts = (f"{point.when}: {shown(point.value)}", point.says)
    return ", ".join(part for part in parts if part)


def _draw(course: Course, width: int) -> TrajectoryDrawing:
    left = 12 + width_px(shown(course.highest))
    axis = TimeAxis(start=course.start, end=course.end, left=left, right=width - 10)
    placed = _placed(course, axis, width)
    top = 12 + (max((label.row for label in placed), default=-1) + 1) * LINE_PX
    plot = Plot(
        axis=axis,
        lowest=course.lowest,
        highest=course.highest,
        top=top,
        bottom=top + PLOT_PX[width],
    )
    return _drawing(course, plot, placed, width)


def _drawing(
    course: Course, plot: Plot, placed: tuple[Label, ...], width: int
) -> TrajectoryDrawing:
    return TrajectoryDrawing(
        width=width,
        height=plot.bottom + LINE_PX + 8,
        is_last=width == WIDTHS[-1],
        left=plot.axis.left,
        right=plot.axis.right,
        tick_x=plot.axis.left - 8,
        top=plot.top,
        bottom=plot.bottom,
        bands=_bands(course, plot),
        ticks=_ticks(course, plot),
        paths=tuple(plot.path(run) for run in segments(course) if len(run) > 1),
        pauses=_pauses(course, plot),
        points=_points(course, plot),
        events=tuple(_event(event, plot) for event in course.events),
        labels=tuple(_above(label, plot.top) for label in placed),
        months=tuple(_below(label, plot.bottom) for label in months(plot.axis)),
        expected=_expected(course, plot),
        reliable_y=plot.y(course.reliable.value) if course.reliable else None,
        reliable_label=line_label(course, plot),
    )


def _placed(course: Course, axis: TimeAxis, width: int) -> tuple[Label, ...]:
    """Every dose has its name, or every second, or third, counted from the newest."""
    doses = sorted((event for event in course.events if event.kind == "dose"), key=_newest_first)
    others = [event for event in course.events if event.kind != "dose"]
    for step in range(1, len(doses) + 1):
        named = doses[::step]
        wanted = _wanted([*named, *others], axis)
        placed = place(wanted, left=2, right=width - 2, rows=3)
        if {event.label for event in named} <= {label.text for label in placed}:
            return placed
    return place(_wanted(others, axis), left=2, right=width - 2, rows=3)


def _newest_first(event: Event) -> float:
    return -event.at.timestamp()


def _wanted(events: Iterable[Event], axis: TimeAxis) -> list[Wanted]:
    weights = {"dose": 3, "medicine": 2, "life": 1}
    return [
        Wanted(text=event.label, at_x=axis.x(event.at), weight=weights[event.kind])
        for event in events
    ]


def _above(label: Label, top: float) -> Words:
    y = top - 10 - label.row * LINE_PX
    return Words(label.text, round(label.x, 1), y, label.at_x, y + 5)


def _below(label: Label, bottom: float) -> Words:
    return Words(label.text, round(label.x, 1), bottom + LINE_PX, label.at_x, bottom)


def _bands(course: Course, plot: Plot) -> tuple[DrawnBand, ...]:
    drawn, named = [], line_label(course, plot)
    for depth, band in enumerate(sorted(course.bands, key=lambda band: band.low)):
        at = band_label(course, band, plot, named)
        top, bottom = plot.y(band.high), plot.y(band.low)
        drawn.append(
            DrawnBand(top, round(bottom - top, 1), depth, band.label, *(at if at else (None, None)))
        )
    return tuple(drawn)


def _ticks(course: Course, plot: Plot) -> tuple[Tick, ...]:
    """The ends of the scale and the edges of its bands, none nearer than a line to the next."""
    edges = sorted({band.low for band in course.bands} - {course.lowest, course.highest})
    ticks: list[Tick] = []
    for value in (course.lowest, course.highest, *edges):
        y = plot.y(value)
        if all(abs(y - tick.y) >= LINE_PX - 4 for tick in ticks):
            ticks.append(Tick(y, round(y + 5.5, 1), shown(value)))
    return tuple(sorted(ticks, key=lambda tick: tick.y))


def _pauses(course: Course, plot: Plot) -> tuple[str, ...]:
    runs = segments(course)
    return tuple(plot.path((before[-1], after[0])) for before, after in pairwise(runs))


def _points(course: Course, plot: Plot) -> tuple[Point, ...]:
    points = in_order(course)
    xs = [plot.x(point.at) for point in points]
    return tuple(
        Point(x, plot.y(point.value), _hit(index, xs), _says(point))
        for index, (x, point) in enumerate(zip(xs, points, strict=True))
    )


def _hit(index: int, xs: list[float]) -> float:
    """Half the way to the nearest neighbour (``xs`` rise), between the dot and a finger's width."""
    beside = [*xs[max(index - 1, 0) : index], *xs[index + 1 : index + 2]]
    return round(max(6.0, min([HIT_PX, *(abs(xs[index] - x) / 2 for x in beside)])), 1)


def _event(event: Event, plot: Plot) -> EventLine:
    return EventLine(
        event.kind, plot.x(event.at), plot.top, plot.bottom, f"{event.when}: {event.label}"
    )


def _expected(course: Course, plot: Plot) -> str:
    if not course.expected:
        return ""
    along = sorted(course.expected, key=lambda one: one.at)
    upper = [f"{plot.x(one.at)} {plot.y(one.high)}" for one in along]
    lower = [f"{plot.x(one.at)} {plot.y(one.low)}" for one in reversed(along)]
    return "M" + "L".join(upper + lower) + "Z"
