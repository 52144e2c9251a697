"""One person followed through scores and doses, under one half-life of the benefit."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, pi

from holdfast.kernel.content.band_model import BandModel
from holdfast.kernel.trajectory.expected.state import LEVEL, State, corrected, moved

NOTHING = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Fading:
    """``belief`` is the logarithm of how well this half-life foretold what came, with its prior."""

    half_life_days: float
    belief: float
    state: State
    day: float
    is_dosed: bool = False


def begun(half_life_days: float, weight: float, day: float, model: BandModel) -> Fading:
    level, sd = model.level_percent.value, model.level_sd_percent.value
    spread = ((sd * sd, 0.0, 0.0), NOTHING, NOTHING)
    return Fading(half_life_days, log(weight), State((level, 0.0, 0.0), spread), day)


def later(fading: Fading, day: float, model: BandModel) -> Fading:
    """The level drifts, the effect halves with each half-life; what one dose gives stays."""
    days = day - fading.day
    left = exp(-log(2) * days / fading.half_life_days)
    step = ((1.0, 0.0, 0.0), (0.0, left, 0.0), (0.0, 0.0, 1.0))
    drift = model.drift_sd_percent.value**2 * days * _scale(fading.state, model)
    state = moved(fading.state, step, (drift, 0.0, 0.0))
    return Fading(fading.half_life_days, fading.belief, state, day, fading.is_dosed)


def dosed(fading: Fading, model: BandModel) -> Fading:
    """At the first dose it is settled what one is expected to give: a share of the level."""
    state = fading.state if fading.is_dosed else _with_gain(fading.state, model)
    carried = model.carried_percent.value / 100
    step = ((1.0, 0.0, 0.0), (0.0, carried, 1.0), (0.0, 0.0, 1.0))
    differs = model.fall_differs_percent.value / 100 * max(state.mean[LEVEL], 0.0)
    state = moved(state, step, (0.0, differs**2, 0.0))
    return Fading(fading.half_life_days, fading.belief, state, fading.day, is_dosed=True)


def seen(fading: Fading, percent: float, noise_sd: float, model: BandModel) -> Fading:
    noise = noise_variance(fading.state, noise_sd, model)
    total = fading.state.variance + noise
    surprise = percent - fading.state.expected
    belief = fading.belief - 0.5 * (log(2 * pi * total) + surprise**2 / total)
    state = corrected(fading.state, percent, noise)
    return Fading(fading.half_life_days, belief, state, fading.day, fading.is_dosed)


def noise_variance(state: State, noise_sd: float, model: BandModel) -> float:
    """Of one answer of a form. Near the bottom of a form people differ less from day to day."""
    return noise_sd**2 * _scale(state, model)


def _scale(state: State, model: BandModel) -> float:
    return max(state.expected, model.noise_floor_percent.value) / model.noise_at_percent.value


def _with_gain(state: State, model: BandModel) -> State:
    share, sd = model.fall_percent.value / 100, model.fall_sd_percent.value / 100
    step = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (-share, 0.0, 0.0))
    return moved(state, step, (0.0, 0.0, (sd * state.mean[LEVEL]) ** 2))
