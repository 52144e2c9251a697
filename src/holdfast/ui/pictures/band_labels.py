"""The names of severity bands and of a line, set where they cover neither a point nor the line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from holdfast.ui.pictures.course import Band, Course
from holdfast.ui.pictures.letters import width_px
from holdfast.ui.pictures.plot import Plot, in_order

CLEAR_PX = 10.0
HEIGHT_PX = 20.0
STEP_PX = 30.0
LITTLE = 15  # points of the trace, some four pixels each

Box = tuple[float, float, float, float]


def band_label(
    course: Course, band: Band, plot: Plot, named: LineLabel | None
) -> tuple[float, float] | None:
    """Left edge and baseline of the band's name, or nothing where it has no clear room."""
    middle = (plot.y(band.low) + plot.y(band.high)) / 2
    width = width_px(band.label)
    if plot.y(band.low) - plot.y(band.high) < HEIGHT_PX:
        return None
    for left in (plot.axis.right - width - 6, plot.axis.left + 6):
        box = (left, middle - HEIGHT_PX / 2, left + width, middle + HEIGHT_PX / 2)
        is_free = named is None or not _overlap(box, named.box)
        if left >= plot.axis.left and is_free and not _is_covered(box, course, plot):
            return round(left, 1), round(middle + 5, 1)
    return None


@dataclass(frozen=True, slots=True)
class LineLabel:
    """What stands at a line across, its left edge and its baseline."""

    text: str
    x: float
    y: float

    @property
    def box(self) -> Box:
        return (self.x, self.y - HEIGHT_PX + 5, self.x + width_px(self.text), self.y + 5)


def line_label(course: Course, plot: Plot) -> LineLabel | None:
    """Above the line or beneath it, where it covers neither the course nor a dose.

    Where there is no such place it stands over a dose's line or a little of the course; where it
    would hide more than that, the key beneath has to do.
    """
    if course.reliable is None:
        return None
    room, line = plot.axis.right - plot.axis.left - 12, course.reliable
    texts = [text for text in (line.label, line.short) if text and width_px(text) <= room]
    every = [one for text in texts for one in _at_line(text, plot.y(line.value), plot)]
    trace = _trace(course, plot)
    covered = {one: _points_in(one.box, trace) for one in every}
    clear = (one for one in every if not covered[one] and not _covers_event(one.box, course, plot))
    little = [one for one in every if covered[one] <= LITTLE]
    return next(clear, min(little, key=covered.__getitem__, default=None))


def _at_line(text: str, y: float, plot: Plot) -> list[LineLabel]:
    """The places in the picture, from its end to its beginning."""
    first, last = plot.axis.left + 6, plot.axis.right - width_px(text) - 6
    lefts = [last - STEP_PX * n for n in range(int((last - first) // STEP_PX) + 1)]
    rows = [row for row in (y - 6, y + HEIGHT_PX - 3) if plot.top + 14 < row < plot.bottom - 4]
    return [LineLabel(text, round(left, 1), round(row, 1)) for row in rows for left in lefts]


def _covers_event(box: Box, course: Course, plot: Plot) -> bool:
    return any(box[0] - 4 < plot.x(event.at) < box[2] + 4 for event in course.events)


def _overlap(one: Box, other: Box) -> bool:
    is_apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    return not is_apart


def _is_covered(box: Box, course: Course, plot: Plot) -> bool:
    return (
        any(_is_in(box, x, y) for x, y in _trace(course, plot))
        or _covers_event(box, course, plot)
        or any(_meets(box, plot.x(e.at), plot.y(e.high), plot.y(e.low)) for e in course.expected)
        or (course.reliable is not None and box[1] - 2 < plot.y(course.reliable.value) < box[3] + 2)
    )


def _points_in(box: Box, trace: list[tuple[float, float]]) -> int:
    return sum(_is_in(box, x, y) for x, y in trace)


def _is_in(box: Box, x: float, y: float) -> bool:
    left, top, right, bottom = box
    return left - CLEAR_PX < x < right + CLEAR_PX and top - CLEAR_PX / 2 < y < bottom + CLEAR_PX / 2


def _meets(box: Box, x: float, top: float, bottom: float) -> bool:
    return box[0] - CLEAR_PX < x < box[2] + CLEAR_PX and top < box[3] and bottom > box[1]


def _trace(course: Course, plot: Plot) -> list[tuple[float, float]]:
    """The line of the course as many close points."""
    corners = [(plot.x(point.at), plot.y(point.value)) for point in in_order(course)]
    trace = corners[:1]
    for (x, y), (next_x, next_y) in pairwise(corners):
        steps = max(1, int(abs(next_x - x) // 4))
        trace += [
            (x + (next_x - x) * n / steps, y + (next_y - y) * n / steps)
            for n in range(1, steps + 1)
        ]
    return trace
