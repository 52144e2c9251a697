"""The expected course of a dose."""

from __future__ import annotations

from holdfast.kernel.course import closed_form, esketamine
from holdfast.kernel.course.amounts import infusion_min, pulses
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.course import Course, NoCourse, Point
from holdfast.kernel.course.curve import MINUTES_AN_HOUR, Curve, grid
from holdfast.kernel.course.given import Given
from holdfast.kernel.course.missing import missing
from holdfast.kernel.course.model import HepatoPortal, Model, ThreeCompartments
from holdfast.kernel.course.note import Note
from holdfast.kernel.course.route import Band, RouteCourse

SETTLED_H = 24.0  # by then every curve has peaked, however much of it is shown
A_HUNDRED = 100.0


def expected_course(
    content: CourseContent, given: Given, *, hours: float | None = None
) -> Course | NoCourse:
    """A curve where a model was fitted to this product by this route; one is never borrowed.

    ``hours`` are shown; as many as the content says where it is None.
    """
    shown_h = content.limits.shown_hours if hours is None else hours
    gaps = missing(content, given, shown_h)
    if gaps:
        return NoCourse(given, gaps)
    route = content.route_course(str(given.product), str(given.route))
    if route is None or route.drawn is None:
        return NoCourse(given, (_not_fitted(content, given, route),))
    model = content.models[route.drawn.model]
    curve = _curve(model, given, route, shown_h)
    if curve is None:
        return NoCourse(given, (content.words.not_of_devices,))
    return Course(
        given=given,
        model=model,
        route=route,
        curve=curve,
        points=_points(curve, route.drawn.band, shown_h),
        notes=(*_far_from_seen(content, given, route), *_notes(content, given, model)),
        has_amount=_has_amount(given, model),
        infusion_min=infusion_min(given, route),
    )


def _not_fitted(content: CourseContent, given: Given, route: RouteCourse | None) -> str:
    if route is not None:
        return route.no_curve
    title = content.route_titles[str(given.route)]
    product = content.words.products[str(given.product)]
    return content.words.not_fitted.format(product=product, route=title)


def _curve(model: Model, given: Given, route: RouteCourse, hours: float) -> Curve | None:
    if isinstance(model.parameters, HepatoPortal):
        return _by_liver(model.parameters, given, hours)
    return _closed(model.parameters, given, route, hours)


def _by_liver(model: HepatoPortal, given: Given, hours: float) -> Curve | None:
    """None for a nasal dose that whole devices do not make up: it was fitted to no other."""
    by_nose = given.route == "intranasal"
    if given.dose_mg is None or (by_nose and not esketamine.is_of_devices(model, given.dose_mg)):
        return None
    return esketamine.curve(
        model, given.dose_mg, by_nose=by_nose, age_years=given.age_years, hours=hours
    )


def _closed(model: ThreeCompartments, given: Given, route: RouteCourse, hours: float) -> Curve:
    weight_kg = given.weight_kg or model.at_kg
    parts = pulses(given, route, weight_kg)
    turns = [(part.start_h + part.hours) * MINUTES_AN_HOUR for part in parts]
    terms = closed_form.exponentials(model, weight_kg)
    minutes = grid(max(hours, SETTLED_H), turns)
    return closed_form.curve(terms, parts, route.drawn.absorbed if route.drawn else None, minutes)


def _points(curve: Curve, band: Band, hours: float) -> tuple[Point, ...]:
    _, peak = curve.peak
    shown = zip(curve.minutes, curve.ng_per_ml, strict=True)
    percents = (
        (
            m,
            min(A_HUNDRED, max(0.0, A_HUNDRED * ng / peak)),
        )  # sums of exponentials stray by rounding
        for m, ng in shown
        if m <= hours * MINUTES_AN_HOUR
    )
    return tuple(
        Point(minute=int(minute), percent=percent, low=percent * band.low, high=percent * band.high)
        for minute, percent in percents
        if minute.is_integer()
    )


def _has_amount(given: Given, model: Model) -> bool:
    if isinstance(model.parameters, HepatoPortal):
        return True
    return given.weight_kg is not None and (given.dose_mg is not None or bool(given.steps))


def _far_from_seen(content: CourseContent, given: Given, route: RouteCourse) -> tuple[Note, ...]:
    """What is said first where a dose lies far from those that were observed."""
    seen, dose_mg = route.seen_at, given.dose_mg
    factor = content.limits.seen_within_factor
    if seen is None or dose_mg is None or not seen.is_far(dose_mg, given.weight_kg, factor):
        return ()
    return (Note(says=content.words.far_from_seen.format(amount=seen.says), cited=seen.cited),)


def _notes(content: CourseContent, given: Given, model: Model) -> tuple[Note, ...]:
    return tuple(
        note for note in content.notes if note.is_for(str(given.product), model.id, given.age_years)
    )
