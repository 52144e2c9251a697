"""Racemic ketamine in closed form: three compartments, given at once, by infusion or by depot.

The response to one mg is a sum of three exponentials; what is given evenly over a time is that sum
integrated, and what passes through a depot is one exponential more.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, cos, exp, log, pi, sqrt

from holdfast.kernel.course.curve import MINUTES_AN_HOUR, Curve
from holdfast.kernel.course.model import ThreeCompartments
from holdfast.kernel.course.route import Absorbed

NG_PER_ML_IN_MG_PER_L = 1000


@dataclass(frozen=True, slots=True)
class Exponential:
    per_l: float
    per_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """``mg`` given evenly from ``start_h`` over ``hours``."""

    start_h: float
    hours: float
    mg: float


def exponentials(model: ThreeCompartments, weight_kg: float) -> tuple[Exponential, ...]:
    """Fastest first: the response of the central compartment to one mg at once, in mg/L."""
    out, to_second, to_third = (
        flow / model.central_l
        for flow in (model.clearance_l_per_h, model.second_l_per_h, model.third_l_per_h)
    )
    from_second = model.second_l_per_h / model.second_l
    from_third = model.third_l_per_h / model.third_l
    rates = _roots(
        out + to_second + to_third + from_second + from_third,
        out * from_third + from_second * from_third + from_second * to_third
        + out * from_second + from_third * to_second,
        out * from_second * from_third,
    )  # fmt: skip
    litres = model.central_l * weight_kg / model.at_kg
    return tuple(
        Exponential(
            (from_second - rate) * (from_third - rate) / _product(rate, rates) / litres, rate
        )
        for rate in rates
    )


def _roots(a: float, b: float, c: float) -> tuple[float, ...]:
    """The three positive roots of x³ − ax² + bx − c, greatest first, by the cosine rule."""
    p = b - a * a / 3
    q = a * b / 3 - 2 * a**3 / 27 - c
    radius = 2 * sqrt(-p / 3)
    angle = acos(max(-1.0, min(1.0, 3 * q / p / radius))) / 3
    return tuple(radius * cos(angle + 2 * pi * n / 3) + a / 3 for n in (0, 2, 1))


def _product(rate: float, rates: tuple[float, ...]) -> float:
    first, second = (other - rate for other in rates if other != rate)
    return first * second


def curve(
    terms: tuple[Exponential, ...],
    pulses: tuple[Pulse, ...],
    absorbed: Absorbed | None,
    minutes: tuple[float, ...],
) -> Curve:
    """``absorbed`` is None where it goes straight into the blood."""
    fraction = absorbed.fraction if absorbed else 1.0
    given_mg = sum(pulse.mg for pulse in pulses)
    return Curve(
        minutes=minutes,
        ng_per_ml=tuple(_at(m / MINUTES_AN_HOUR, terms, pulses, absorbed) for m in minutes),
        auc_ng_h_per_ml=NG_PER_ML_IN_MG_PER_L
        * fraction * given_mg * sum(term.per_l / term.per_h for term in terms),
        half_life_h=log(2) / min(term.per_h for term in terms),
    )  # fmt: skip


def _at(
    hours: float,
    terms: tuple[Exponential, ...],
    pulses: tuple[Pulse, ...],
    absorbed: Absorbed | None,
) -> float:
    mg_per_l = 0.0
    for pulse in pulses:
        since = hours - pulse.start_h - (absorbed.lag_h if absorbed else 0)
        if since <= 0:
            continue
        rate = pulse.mg / pulse.hours
        if absorbed is None:
            mg_per_l += rate * sum(term.per_l * _left(term.per_h, since, pulse) for term in terms)
        else:
            mg_per_l += absorbed.fraction * rate * _by_depot(terms, absorbed.per_h, since, pulse)
    return NG_PER_ML_IN_MG_PER_L * mg_per_l


def _by_depot(
    terms: tuple[Exponential, ...], depot_per_h: float, since_h: float, pulse: Pulse
) -> float:
    in_depot = _left(depot_per_h, since_h, pulse)
    return sum(
        term.per_l * depot_per_h / (depot_per_h - term.per_h)
        * (_left(term.per_h, since_h, pulse) - in_depot)
        for term in terms
    )  # fmt: skip


def _left(per_h: float, since_h: float, pulse: Pulse) -> float:
    """What is left at ``since_h`` of one unit an hour given during the pulse and lost by decay."""
    during = min(since_h, pulse.hours)
    return (1 - exp(-per_h * during)) / per_h * exp(-per_h * (since_h - during))
