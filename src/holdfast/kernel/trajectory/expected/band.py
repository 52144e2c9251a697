"""The band in which the next answer is expected, at any moment, from what was known before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import erf, exp, sqrt

from holdfast.kernel.content.band_model import BandModel
from holdfast.kernel.trajectory.expected.fading import (
    Fading,
    begun,
    dosed,
    later,
    noise_variance,
    seen,
)

HALVINGS = 40
"""Of the whole range: far finer than a point of any form."""


@dataclass(frozen=True, slots=True)
class Told:
    """One person's past: scores as (day, percent of the range, more is worse) and days of doses;
    ``noise_sd`` is how far one answer of this form strays, in percent.
    """

    scores: tuple[tuple[float, float], ...]
    doses: tuple[float, ...]
    noise_sd: float


@dataclass(frozen=True, slots=True)
class Expected:
    """The answer of that day is expected from ``low`` to ``high``, in percent of the range."""

    day: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Believed:
    """What is thought of this person now, in percent of the range: how high without any dose, what
    one dose adds (below zero where it helps), and how long until half of that is gone.
    """

    level: float
    one_dose: float
    half_life_days: float


def expected_at(told: Told, days: Sequence[float], model: BandModel) -> tuple[Expected, ...]:
    """One band for each day after the first score, oldest first. What came on that day or after is
    not looked at: every band is a forecast.
    """
    if not told.scores:
        return ()
    events, fadings = _events(told, model), _begun(told, model)
    bands, following = [], next(events, None)
    for day in sorted(day for day in days if day > told.scores[0][0]):
        while following and following[0] < day:
            fadings = [following[1](later(one, following[0], model)) for one in fadings]
            following = next(events, None)
        bands.append(_band([later(one, day, model) for one in fadings], told, model))
    return tuple(bands)


def believed(told: Told, model: BandModel) -> Believed | None:
    """After all that was told; None without a score."""
    if not told.scores:
        return None
    fadings = _begun(told, model)
    for day, change in _events(told, model):
        fadings = [change(later(one, day, model)) for one in fadings]
    weights = _weights(fadings)
    parts = [(w, one) for w, one in zip(weights, fadings, strict=True)]
    return Believed(
        level=sum(w * one.state.mean[0] for w, one in parts),
        one_dose=sum(w * one.state.mean[2] for w, one in parts),
        half_life_days=sum(w * one.half_life_days for w, one in parts),
    )


def _begun(told: Told, model: BandModel) -> list[Fading]:
    day = min([told.scores[0][0], *told.doses[:1]])
    return [
        begun(one.days.value, one.weight_percent.value / 100, day, model)
        for one in model.half_lives
    ]


def _events(told: Told, model: BandModel) -> Iterator[tuple[float, Callable[[Fading], Fading]]]:
    """Scores and doses in their order; of one moment the score first."""
    scores = [(day, 0, percent) for day, percent in told.scores]
    doses = [(day, 1, 0.0) for day in told.doses]
    for day, kind, percent in sorted([*scores, *doses]):
        yield day, _dosed(model) if kind else _seen(percent, told.noise_sd, model)


def _seen(percent: float, noise_sd: float, model: BandModel) -> Callable[[Fading], Fading]:
    return lambda fading: seen(fading, percent, noise_sd, model)


def _dosed(model: BandModel) -> Callable[[Fading], Fading]:
    return lambda fading: dosed(fading, model)


def _band(fadings: list[Fading], told: Told, model: BandModel) -> Expected:
    outside = (100 - model.band_percent.value) / 200
    parts = [
        (weight, one.state.expected, sqrt(one.state.variance + _noise(one, told, model)))
        for weight, one in zip(_weights(fadings), fadings, strict=True)
    ]
    return Expected(fadings[0].day, _quantile(parts, outside), _quantile(parts, 1 - outside))


def _noise(fading: Fading, told: Told, model: BandModel) -> float:
    return noise_variance(fading.state, told.noise_sd, model)


def _weights(fadings: Sequence[Fading]) -> list[float]:
    """How much each half-life is believed; together one."""
    strongest = max(one.belief for one in fadings)
    weights = [exp(one.belief - strongest) for one in fadings]
    return [weight / sum(weights) for weight in weights]


def _quantile(parts: list[tuple[float, float, float]], share: float) -> float:
    """The value within the range below which that share of the normal curves' sum lies."""
    low, high = 0.0, 100.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = sum(w * (1 + erf((middle - mean) / sd / sqrt(2))) / 2 for w, mean, sd in parts)
        low, high = (middle, high) if below < share else (low, middle)
    return (low + high) / 2
