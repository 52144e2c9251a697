"""The expected course of one dose: a typical curve in its band, and beneath it what was observed.

Words are handed in and lengths are written out, so that one template draws it on a page and in a
file.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.ui.pictures.letters import LINE_PX, width_px
from holdfast.ui.pictures.minute_axis import MinuteAxis, Tick
from holdfast.ui.pictures.rows import Row

WIDTHS = (250, 480, 720)
PLOT_PX = {250: 180, 480: 220, 720: 260}
KEY_PX = 18
TOP_PX = 96
ROW_PX = 30
TALL_ROW_PX = 48
ASIDE_PX = 14
FINE_TICK, COARSE_TICK, FINE_UP_TO = 50, 100, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """In percent of the typical curve's own peak, so many minutes after the start."""

    minute: float
    percent: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """An observed window; ``says`` has its times in words."""

    label: str
    says: str
    from_min: float
    to_min: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseLabels:
    """``scale`` names the values, ``line`` and ``band`` are the key.

    ``felt`` heads what was observed, or says that nothing was.
    """

    scale: str
    line: str
    band: str
    felt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseCourse:
    levels: tuple[Level, ...]
    felt: tuple[Felt, ...]
    labels: CourseLabels
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A length along the picture, its words, and where these begin, or end if ``is_before``."""

    d: str
    text: str
    x: str
    y: str
    is_before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseCourseDrawing:
    width: str
    height: str
    is_last: bool
    scale: Mark
    values: tuple[Mark, ...]
    times: tuple[Mark, ...]
    band: str
    line: str
    key_line: Mark
    key_band: Mark
    felt: Mark
    windows: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnDoseCourse:
    drawings: tuple[DoseCourseDrawing, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    axis: MinuteAxis
    highest: float
    bottom: float

    def y(self, value: float) -> float:
        return self.bottom - value / self.highest * (self.bottom - TOP_PX)

    def at(self, minute: float, value: float) -> str:
        return f"{self.axis.x(minute):.1f} {self.y(value):.1f}"


def dose_course(course: DoseCourse) -> DrawnDoseCourse:
    drawings = tuple(_draw(course, width) for width in WIDTHS)
    return DrawnDoseCourse(drawings=drawings, rows=course.rows)


def _draw(course: DoseCourse, width: int) -> DoseCourseDrawing:
    highest, step = max(level.high for level in course.levels), _tick_step(course)
    left, right = 14 + width_px(f"{highest:.0f}"), width - 14
    axis = MinuteAxis(until_min=course.levels[-1].minute, left=left, right=right)
    plot = _Plot(axis, highest, TOP_PX + PLOT_PX[width])
    felt_y = plot.bottom + 3 * LINE_PX
    rows = _windows(course.felt, axis, felt_y + LINE_PX + 8)
    return DoseCourseDrawing(
        width=str(width),
        height=f"{felt_y + 14 + _height(course.felt, axis):.0f}",
        is_last=width == WIDTHS[-1],
        scale=Mark("", course.labels.scale, "2", str(KEY_PX)),
        values=tuple(_value(plot, n * step) for n in range(int(highest // step) + 1)),
        times=tuple(_time(plot, tick) for tick in axis.ticks()),
        band=_band(course, plot),
        line="M" + "L".join(plot.at(level.minute, level.percent) for level in course.levels),
        key_line=_key("h26", -5, course.labels.line, KEY_PX + LINE_PX),
        key_band=_key("h26v14h-26z", -12, course.labels.band, KEY_PX + 2 * LINE_PX),
        felt=Mark("", course.labels.felt, "2", f"{felt_y:.1f}"),
        windows=rows,
    )


def _tick_step(course: DoseCourse) -> int:
    highest = max(level.high for level in course.levels)
    return FINE_TICK if highest <= FINE_UP_TO else COARSE_TICK


def _value(plot: _Plot, value: float) -> Mark:
    y = plot.y(value)
    line = f"M{plot.axis.left:.1f} {y:.1f}H{plot.axis.right:.1f}"
    return Mark(line, f"{value:g}", f"{plot.axis.left - 8:.1f}", f"{y + 5.5:.1f}")


def _time(plot: _Plot, tick: Tick) -> Mark:
    x = plot.axis.x(tick.minute)
    return Mark(f"M{x:.1f} {plot.bottom:.1f}v6", tick.label, f"{x:.1f}", f"{plot.bottom + 24:.1f}")


def _band(course: DoseCourse, plot: _Plot) -> str:
    upper = [plot.at(level.minute, level.high) for level in course.levels]
    lower = [plot.at(level.minute, level.low) for level in reversed(course.levels)]
    return "M" + "L".join(upper + lower) + "Z"


def _key(shape: str, lift: float, text: str, y: float) -> Mark:
    return Mark(f"M2 {y + lift:.1f}{shape}", text, "38", f"{y:.1f}")


def _words(felt: Felt) -> str:
    return f"{felt.label}: {felt.says}"


def _windows(windows: tuple[Felt, ...], axis: MinuteAxis, y: float) -> tuple[Mark, ...]:
    """Bars on the axis of time, each with its words beside it, or above where one has no room."""
    if _is_roomy(windows, axis):
        return tuple(_beside(felt, axis, y + ROW_PX * row) for row, felt in enumerate(windows))
    return tuple(_above(felt, axis, y + TALL_ROW_PX * row) for row, felt in enumerate(windows))


def _height(windows: tuple[Felt, ...], axis: MinuteAxis) -> float:
    return len(windows) * (ROW_PX if _is_roomy(windows, axis) else TALL_ROW_PX)


def _is_roomy(windows: tuple[Felt, ...], axis: MinuteAxis) -> bool:
    return all(_fits_after(felt, axis) or _fits_before(felt, axis) for felt in windows)


def _fits_after(felt: Felt, axis: MinuteAxis) -> bool:
    return axis.x(felt.to_min) + ASIDE_PX + width_px(_words(felt)) <= axis.right


def _fits_before(felt: Felt, axis: MinuteAxis) -> bool:
    return axis.x(felt.from_min) - ASIDE_PX - width_px(_words(felt)) >= 0


def _beside(felt: Felt, axis: MinuteAxis, y: float) -> Mark:
    bar = _bar(felt, axis, y - 5)
    if _fits_after(felt, axis):
        return Mark(bar, _words(felt), f"{axis.x(felt.to_min) + ASIDE_PX:.1f}", f"{y:.1f}")
    x = axis.x(felt.from_min) - ASIDE_PX
    return Mark(bar, _words(felt), f"{x:.1f}", f"{y:.1f}", is_before=True)


def _above(felt: Felt, axis: MinuteAxis, y: float) -> Mark:
    return Mark(_bar(felt, axis, y + 13), _words(felt), "2", f"{y:.1f}")


def _bar(felt: Felt, axis: MinuteAxis, y: float) -> str:
    """A moment is as long as the bar is high; what begins after the axis ends has words alone."""
    if felt.from_min > axis.until_min:
        return ""
    start, end = axis.x(felt.from_min), axis.x(felt.to_min)
    return f"M{start:.1f} {y:.1f}H{max(end, start + 0.1):.1f}"
