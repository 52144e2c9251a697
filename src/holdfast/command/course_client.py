"""An expected course in a client's words: no level, no percent, nothing that looks like a dose."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from holdfast.command.minutes_words import span_words
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.course import Course
from holdfast.kernel.course.expected_after_dose import expectations

WIDTH = 76


def lines_for_client(course: Course, content: CourseContent) -> Iterator[str]:
    words = content.words.client
    product = content.words.products[str(course.given.product)]
    yield f"{product[:1].upper()}{product[1:]}, {course.route.title}: what to expect"
    yield ""
    for sentence in (*_windows(course, content), words.people_differ, words.afterwards):
        yield from wrap(sentence, WIDTH)
    for one in expectations(
        content,
        product=course.given.product,
        route=course.given.route,
        infusion_min=course.infusion_min,
    ):
        yield from ("", one.title)
        yield from wrap(one.client.expected, WIDTH, initial_indent="  ", subsequent_indent="  ")
        rather_not = f"Not expected: {one.client.alarming} {one.client.consider}"
        yield from wrap(rather_not, WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield from (
        "",
        "This is a draft that no clinician has reviewed. Your clinic’s words come first.",
    )


def _windows(course: Course, content: CourseContent) -> Iterator[str]:
    words = content.words.client
    spans = course.windows
    if spans["onset"] is None:
        yield words.not_known
        return
    for name in ("onset", "peak", "largely_over"):
        span = spans[name]
        if span is not None:
            yield getattr(words, name).format(span=span_words(span))
