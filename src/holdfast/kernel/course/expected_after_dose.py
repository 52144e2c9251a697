"""What is expected and what is alarming after a dose, as its route moves it."""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.curve import MINUTES_AN_HOUR
from holdfast.kernel.course.expectation import Expectation
from holdfast.kernel.course.route import Windows


def expectations(
    content: CourseContent,
    *,
    product: str | None,
    route: str | None,
    infusion_min: float | None = None,
) -> tuple[Expectation, ...]:
    """In the order of time.

    The first hours last as long as the route's acute time. Where that is not known, the hours in
    which they may or may not be over belong to both: what is alarming in either counts.
    """
    earliest, latest = _acute_ends(content, product, route, infusion_min)
    return tuple(_moved(one, earliest, latest) for one in content.expectations)


def expected_at(
    content: CourseContent,
    *,
    product: str | None,
    route: str | None,
    hours: float,
    infusion_min: float | None = None,
) -> tuple[Expectation, ...]:
    """What holds so many hours after the start of a dose."""
    return tuple(
        one
        for one in expectations(content, product=product, route=route, infusion_min=infusion_min)
        if one.from_hours <= hours and (one.to_hours is None or hours < one.to_hours)
    )


def _acute_ends(
    content: CourseContent,
    product: str | None,
    route: str | None,
    infusion_min: float | None,
) -> tuple[float, float]:
    """The first and the last hour at which the acute time may be over."""
    found = content.route_course(product, route) if product and route else None
    if found is not None and found.windows is not None:
        ends = [_acute_end(found.windows, found.infused_for(infusion_min))]
    else:
        ends = [
            _acute_end(one.windows, one.infused_for(None)) for one in content.routes if one.windows
        ]
    return min(ends), max(ends)


def _acute_end(windows: Windows, infusion_min: float | None) -> float:
    """In hours; what a session leaves room for."""
    return windows.plan_for.from_start(infusion_min)[1] / MINUTES_AN_HOUR


def _moved(one: Expectation, earliest: float, latest: float) -> Expectation:
    if one.moves == "end":
        return replace(one, to_hours=latest)
    return replace(one, from_hours=earliest) if one.moves == "start" else one
