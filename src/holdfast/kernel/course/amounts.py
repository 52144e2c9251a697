"""What was given, as pulses of a model that is linear in them."""

from __future__ import annotations

from holdfast.kernel.course.closed_form import Pulse
from holdfast.kernel.course.curve import MINUTES_AN_HOUR
from holdfast.kernel.course.given import Given
from holdfast.kernel.course.route import RouteCourse

ONE_MG = 1.0  # stands for a dose that is not known: the shape is the same


def infusion_min(given: Given, route: RouteCourse) -> float | None:
    """How long it runs in; None where it is not infused."""
    return route.infused_for(given.minutes_of_steps if given.steps else given.infusion_min)


def pulses(given: Given, route: RouteCourse, weight_kg: float) -> tuple[Pulse, ...]:
    """One for a dose, into the blood or a depot; one for each step of a stepped infusion."""
    if given.steps:
        return _of_steps(given, weight_kg)
    absorbed = route.drawn.absorbed if route.drawn else None
    over_min = infusion_min(given, route)
    hours = absorbed.over_h if absorbed else (over_min or 0.0) / MINUTES_AN_HOUR
    return (Pulse(start_h=0.0, hours=hours, mg=given.dose_mg or ONE_MG),)


def _of_steps(given: Given, weight_kg: float) -> tuple[Pulse, ...]:
    found, start_h = [], 0.0
    for step in given.steps:
        hours = step.minutes / MINUTES_AN_HOUR
        found.append(Pulse(start_h=start_h, hours=hours, mg=step.mg_per_kg_h * weight_kg * hours))
        start_h += hours
    return tuple(found)
