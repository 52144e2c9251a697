"""An expected course as a page for a professional: observed, drawn, expected, alarming, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from holdfast.command.minutes_words import minute_words, span_words
from holdfast.kernel.course.cited import Cited
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.course import Course, Point
from holdfast.kernel.course.expectation import Expectation
from holdfast.kernel.course.expected_after_dose import expectations
from holdfast.kernel.course.route import Window
from holdfast.kernel.course.timeline import TimelineItem
from holdfast.library.sources import title_of_source

WIDTH = 88
BAR = 40
A_DAY_H = 24
MINUTES = (5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2160, 2880, 4320)
NAMES = {
    "onset": "First felt",
    "peak": "Strongest",
    "largely_over": "Largely over",
    "plan_for": "Leave room",
}


class Footnotes:
    """Numbers each source once, in the order in which it was needed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, cited: Iterable[Cited]) -> str:
        return "".join(f"[{number}]" for number in dict.fromkeys(map(self._number, cited)))

    def _number(self, cited: Cited) -> int:
        place = f"{title_of_source(cited.source)}, {cited.locator} ({cited.evidence})"
        return self._numbers.setdefault(place, len(self._numbers) + 1)

    def lines(self) -> Iterator[str]:
        for place, number in self._numbers.items():
            yield from _wrap(place, f"  [{number}] ", " " * 7)


def lines_of(course: Course, content: CourseContent) -> Iterator[str]:
    """Percent only: levels are in the JSON, with the model they are of."""
    notes = Footnotes()
    yield title_of(course, content)
    yield from _observed(course, notes)
    yield from _drawn(course, content, notes)
    yield from _said(course, notes)
    yield from _expected(course, content, notes)
    yield from _around(course, content, notes)
    yield from ("", "Sources  (F read, F2 second-hand, C computed, R recalled, A assumed)")
    yield from notes.lines()
    yield "Draft content: no clinician has reviewed it. It advises; it never decides."


def title_of(course: Course, content: CourseContent) -> str:
    given = course.given
    product = content.words.products[str(given.product)]
    parts = [f"{product[:1].upper()}{product[1:]}, {course.route.title}"]
    parts += [f"{given.dose_mg:g} mg"] if given.dose_mg else []
    parts += [f"{step.mg_per_kg_h:g} mg/kg/h for {step.minutes:g} min" for step in given.steps]
    parts += [f"{given.weight_kg:g} kg"] if given.weight_kg else []
    parts += [f"over {course.infusion_min:g} min"] if course.infusion_min else []
    return " · ".join(parts)


def _observed(course: Course, notes: Footnotes) -> Iterator[str]:
    yield from ("", "As observed, from the start")
    windows = course.route.windows
    if windows is None:
        yield "  Not known: no observation of this product by this route was found."
        return
    for name, words in NAMES.items():
        span = course.windows[name]
        if span is not None:
            yield f"  {words:<13} {span_words(span)}"
            yield from _authorities(getattr(windows, name), notes)


def _authorities(window: Window, notes: Footnotes) -> Iterator[str]:
    for cited in window.cited:
        yield from _wrap(f"{cited.says} {notes.mark([cited])}", "    – ", "      ")


def _drawn(course: Course, content: CourseContent, notes: Footnotes) -> Iterator[str]:
    yield from ("", f"The expected shape, by {course.model.title} {notes.mark(course.model.cited)}")
    yield from _wrap(content.words.reading, "  ", "  ")
    drawn = course.route.drawn
    if drawn is not None:
        yield from _wrap(f"The band: {drawn.band.says} {notes.mark(drawn.band.cited)}.", "  ", "  ")
        absorbed = drawn.absorbed or drawn.infused
        for cited in absorbed.cited if absorbed else ():
            yield from _wrap(f"{cited.says} {notes.mark([cited])}", "    – ", "      ")
    yield ""
    greatest = max(point.high for point in course.points)
    yield from (_row(point, greatest) for point in _chosen(course))


def _chosen(course: Course) -> list[Point]:
    peak_min = round(course.curve.peak[0])
    return [one for one in course.points if one.minute in MINUTES or one.minute == peak_min]


def _row(point: Point, greatest: float) -> str:
    """The typical curve as a mark in its band."""
    low, at, high = (
        round(value / greatest * (BAR - 1)) for value in (point.low, point.percent, point.high)
    )
    bar = "".join("●" if n == at else "─" if low <= n <= high else " " for n in range(BAR))
    percents = f"{point.percent:4.0f} ({point.low:.0f} to {point.high:.0f})"
    return f"  {minute_words(point.minute):>7} {percents:<17} {bar}".rstrip()


def _said(course: Course, notes: Footnotes) -> Iterator[str]:
    yield from ("", "What to know of it")
    for sentence, cited in course.remarks:
        yield from _wrap(f"{sentence} {notes.mark(cited)}", "  – ", "    ")


def _expected(course: Course, content: CourseContent, notes: Footnotes) -> Iterator[str]:
    given = course.given
    for one in expectations(
        content, product=given.product, route=given.route, infusion_min=course.infusion_min
    ):
        yield ""
        yield f"{one.title}{_hours(one)} {notes.mark(one.cited)}"
        yield from _wrap("; ".join(one.expected), "  Expected  ", " " * 12)
        yield from _wrap("; ".join(one.alarming), "  Alarming  ", " " * 12)
        yield from _wrap(one.consider, "  → ", "    ")


def _hours(one: Expectation) -> str:
    """Where the title counts in days it says them itself."""
    if one.to_hours is None or one.to_hours > A_DAY_H:
        return ""
    return f", hours {one.from_hours:g} to {one.to_hours:g}"


def _around(course: Course, content: CourseContent, notes: Footnotes) -> Iterator[str]:
    yield from ("", "Around the dose")
    for when, items in groupby(_timeline(course, content), key=lambda item: item.when):
        yield f"  {when[:1].upper()}{when[1:]}"
        for item in items:
            whose = f" ({item.jurisdiction} label)" if item.jurisdiction else ""
            said = f"{item.says}{whose} {notes.mark(item.cited)}"
            yield from _wrap(said, "    → ", "      ")


def _timeline(course: Course, content: CourseContent) -> list[TimelineItem]:
    given = course.given
    return [item for item in content.timeline if item.is_for(given.product, given.route)]


def _wrap(text: str, first: str, rest: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest)
