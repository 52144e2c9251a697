"""Esketamine by the nose or swallowed: three compartments and a liver, run forward exactly.

Its metabolite has no part in it: the published curve of noresketamine does not reproduce.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import log

from holdfast.kernel.course.curve import MINUTES_AN_HOUR, Curve, area, grid
from holdfast.kernel.course.linear_system import Matrix, Vector, applied, exponential
from holdfast.kernel.course.model import HepatoPortal

NG_PER_ML_IN_MG_PER_L = 1000
AREA_TO_H = 24.0
TAIL_H = 96
NOSE, GUT, CENTRAL, SECOND, THIRD, LIVER, INFLOW = range(7)


def is_of_devices(model: HepatoPortal, dose_mg: float) -> bool:
    return dose_mg in {model.nasal.device_mg * count for count in model.nasal.devices}


def nasal_fraction(model: HepatoPortal, dose_mg: float) -> float:
    """The part of the whole dose that the nose absorbs: less of it with each further device."""
    devices = dose_mg / model.nasal.device_mg
    later = (devices - 1) * model.nasal.later_devices
    return model.nasal.fraction * (1 + later) / devices


def curve(
    model: HepatoPortal, dose_mg: float, *, by_nose: bool, age_years: float | None, hours: float
) -> Curve:
    """Exact at every half minute; the area goes to 24 hours, as it was published."""
    over_h = model.nasal.swallowed_over_h if by_nose else model.swallowed.over_h
    gut_per_h = model.nasal.swallowed_per_h if by_nose else model.swallowed.per_h
    in_nose_mg = nasal_fraction(model, dose_mg) * dose_mg if by_nose else 0.0
    inflow = model.gut_fraction * (dose_mg - in_nose_mg) / over_h
    start: Vector = (in_nose_mg, 0.0, 0.0, 0.0, 0.0, 0.0, inflow)
    matrix = _rates(model, gut_per_h, age_years)
    minutes = grid(max(hours, AREA_TO_H), [over_h * MINUTES_AN_HOUR])
    states = tuple(_states(matrix, start, minutes, over_h * MINUTES_AN_HOUR))
    heights = tuple(NG_PER_ML_IN_MG_PER_L * state[CENTRAL] / model.central_l for state in states)
    return Curve(
        minutes=minutes,
        ng_per_ml=heights,
        auc_ng_h_per_ml=area(minutes, heights, AREA_TO_H),
        auc_to_h=AREA_TO_H,
        half_life_h=_half_life_h(matrix, states[-1]),
    )


def _rates(model: HepatoPortal, gut_per_h: float, age_years: float | None) -> Matrix:
    """Per hour, from column to row; the last column is what still flows into the gut."""
    years_over = max(0.0, (age_years or 0.0) - model.flow_falls_after_years)
    flow = model.flow_l_per_h - model.flow_falls_l_per_h_a_year * years_over
    to_second, to_third, to_liver = (
        litres / model.central_l for litres in (model.second_l_per_h, model.third_l_per_h, flow)
    )
    from_second = model.second_l_per_h / model.second_l
    from_third = model.third_l_per_h / model.third_l
    from_liver = flow / model.liver_l
    lost = model.excreted_per_h + model.metabolised_per_h
    nose = model.nasal.per_h
    return (
        (-nose, 0, 0, 0, 0, 0, 0),
        (0, -gut_per_h, 0, 0, 0, 0, 1),
        (nose, 0, -to_second - to_third - to_liver, from_second, from_third, from_liver, 0),
        (0, 0, to_second, -from_second, 0, 0, 0),
        (0, 0, to_third, 0, -from_third, 0, 0),
        (0, gut_per_h, to_liver, 0, 0, -from_liver - lost, 0),
        (0, 0, 0, 0, 0, 0, 0),
    )


def _states(
    matrix: Matrix, start: Vector, minutes: tuple[float, ...], inflow_ends_min: float
) -> Iterator[Vector]:
    """The state at each minute; few lengths of step occur, and each has its matrix once."""
    steps: dict[float, Matrix] = {}
    state = start
    yield state
    for before, after in pairwise(minutes):
        if before >= inflow_ends_min:
            state = (*state[:INFLOW], 0.0)
        length = round(after - before, 9)
        if length not in steps:
            steps[length] = exponential(matrix, length / MINUTES_AN_HOUR)
        state = applied(steps[length], state)
        yield state


def _half_life_h(matrix: Matrix, state: Vector) -> float:
    """Of the last, slowest fall: how much an hour takes off once all else has settled."""
    hour = exponential(matrix, 1.0)
    for _ in range(TAIL_H):
        before, state = state, applied(hour, state)
    return log(2) / log(before[CENTRAL] / state[CENTRAL])
