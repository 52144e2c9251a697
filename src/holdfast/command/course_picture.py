"""An expected course as a picture in a file."""

from __future__ import annotations

from math import ceil

from holdfast.command.course_page import NAMES, title_of
from holdfast.command.minutes_words import short_span_words, span_words
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.course import Course
from holdfast.ui.pictures.dose_course import CourseLabels, DoseCourse, Felt, Level, dose_course
from holdfast.ui.pictures.svg_file import svg_file

OBSERVED = ("onset", "peak", "largely_over")
NOT_OBSERVED = "When it is felt: not known"
FOOT = "A shape, not a threshold. Draft content: no clinician has reviewed it."
FADED_PERCENT = 15
HOUR_MIN = 60


def picture_of(course: Course, content: CourseContent, *, whole: bool) -> str:
    """``whole`` draws every point; else until the curve has faded and the windows are over."""
    drawing = dose_course(_plain(course, whole)).drawings[-1]
    name, _, given = title_of(course, content).partition(" · ")
    beneath = f"{given} · by {course.model.title}"
    return svg_file(drawing, title=name, beneath=beneath, says=_says(course), foot=FOOT)


def _plain(course: Course, whole: bool) -> DoseCourse:
    until = course.points[-1].minute if whole else _until_min(course)
    return DoseCourse(
        levels=tuple(
            Level(minute=one.minute, percent=one.percent, low=one.low, high=one.high)
            for one in course.points
            if one.minute <= until
        ),
        felt=tuple(
            Felt(label=NAMES[name], says=short_span_words(span), from_min=span[0], to_min=span[1])
            for name, span in course.windows.items()
            if span is not None and name in OBSERVED
        ),
        labels=CourseLabels(
            scale="Percent of typical peak",
            line="Typical curve",
            band="Nine people in ten",
            felt="When it is felt" if course.route.windows else NOT_OBSERVED,
        ),
    )


def _until_min(course: Course) -> int:
    """Whole hours, as far as there is something to see."""
    seen = [one.minute for one in course.points if one.percent >= FADED_PERCENT]
    ends = [span[1] for span in course.windows.values() if span is not None]
    return HOUR_MIN * ceil(max([*seen, *ends]) / HOUR_MIN)


def _says(course: Course) -> str:
    windows = course.windows.items()
    felt = [f"{NAMES[name]}: {span_words(span)}." for name, span in windows if span is not None]
    peak_min = round(course.curve.peak[0])
    return " ".join(
        [
            f"The typical curve is highest {peak_min} minutes after the start.",
            *(felt or [f"{NOT_OBSERVED}."]),
            FOOT,
        ]
    )
