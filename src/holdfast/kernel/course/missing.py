"""Why no course can be drawn: what is not known, what does not go together, slips of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from holdfast.kernel.course.content import CourseContent, Limits
from holdfast.kernel.course.given import Given, Step


def missing(content: CourseContent, given: Given, hours: float) -> tuple[str, ...]:
    """One sentence each; none where a course may be tried."""
    return (
        *_unknown(content, given),
        *_at_odds(content, given),
        *_slips(given, hours, content.limits),
    )


def _unknown(content: CourseContent, given: Given) -> Iterator[str]:
    words = content.words
    if given.product not in words.products:
        yield words.unknown_product.format(known=", ".join(words.products))
    if given.route not in content.route_titles:
        yield words.unknown_route.format(known=", ".join(content.route_titles))


def _at_odds(content: CourseContent, given: Given) -> Iterator[str]:
    infused = {one.route for one in content.routes if one.drawn and one.drawn.infused}
    is_infusion = given.infusion_min is not None or bool(given.steps)
    if is_infusion and given.route in content.route_titles and given.route not in infused:
        yield content.words.not_infused
    if given.steps and (given.dose_mg is not None or given.infusion_min is not None):
        yield content.words.dose_of_steps


def _slips(given: Given, hours: float, limits: Limits) -> Iterator[str]:
    infusion_min = (limits.least_infusion_min, limits.most_infusion_min)
    weight_kg = (limits.least_weight_kg, limits.most_weight_kg)
    age = (limits.youngest_years, limits.oldest_years)
    yield from _outside("A weight", given.weight_kg, *weight_kg, "kg")
    yield from _outside("An age", given.age_years, *age, "years: the models are of adults")
    yield from _outside("A dose", given.dose_mg, limits.least_dose_mg, limits.most_dose_mg, "mg")
    yield from _outside("An infusion", given.infusion_min, *infusion_min, "minutes")
    yield from _outside("A course", hours, 0, limits.most_hours, "hours")
    if given.steps:
        yield from _outside("An infusion", given.minutes_of_steps, *infusion_min, "minutes")
        yield from _steps(given.steps, limits)


def _outside(what: str, found: float | None, least: float, most: float, unit: str) -> Iterator[str]:
    if found is None or (least <= found <= most and found > 0):
        return
    asked = f"more than 0 and at most {most:g}" if least <= 0 else f"from {least:g} to {most:g}"
    yield f"{what} of {found:g} cannot be drawn; write {asked} {unit}."


def _steps(steps: tuple[Step, ...], limits: Limits) -> Iterator[str]:
    for step in steps:
        if not (isfinite(step.mg_per_kg_h) and step.mg_per_kg_h >= 0 and step.minutes > 0):
            yield (
                f"A step of {step.mg_per_kg_h:g} mg/kg/h for {step.minutes:g} minutes cannot be "
                "drawn; write a rate of 0 or more, and more than 0 minutes."
            )
    mg_per_kg = sum(step.mg_per_kg_h * step.minutes / 60 for step in steps)
    if 0 <= mg_per_kg * limits.most_weight_kg < limits.least_dose_mg:
        yield "No step of this infusion gives anything; write at least one rate above 0."
