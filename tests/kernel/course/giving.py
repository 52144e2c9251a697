"""Doses as the tests give them, and the curve that the shipped content draws of them."""

from __future__ import annotations

from typing import Any

from holdfast.kernel.course.course import Course, NoCourse
from holdfast.kernel.course.expected import expected_course
from holdfast.kernel.course.given import Given, Step
from holdfast.library.content import load

CONTENT = load().course
THREE_STEPS = tuple(Step(mg_per_kg_h=rate, minutes=60) for rate in (0.28, 0.57, 1.14))


def asked(hours: float | None = None, **given: Any) -> Course | NoCourse:
    return expected_course(CONTENT, Given(**given), hours=hours)


def drawn(hours: float | None = None, **given: Any) -> Course:
    course = asked(hours, **given)
    assert isinstance(course, Course), course
    return course


def racemic(route: str, dose_mg: float | None = None, **given: Any) -> Course:
    given.setdefault("weight_kg", 70)
    return drawn(24, product="racemic_ketamine", route=route, dose_mg=dose_mg, **given)


def nasal(dose_mg: float, **given: Any) -> Course:
    return drawn(24, product="esketamine", route="intranasal", dose_mg=dose_mg, **given)


def missing(**given: Any) -> tuple[str, ...]:
    course = asked(**given)
    assert isinstance(course, NoCourse)
    return course.missing


def level(course: Course, minute: float) -> float:
    """In ng/mL."""
    return course.curve.ng_per_ml[course.curve.minutes.index(minute)]
