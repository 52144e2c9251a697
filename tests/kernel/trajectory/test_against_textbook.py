"""The band held against the filter as textbooks write it, in matrices, from the same figures.

What docs/decisions/0018 says, done again: a level that drifts, an effect that halves, and what one
dose gives; predicted as F x and F P F' + Q, corrected by P H' / (H P H' + R).
"""

from __future__ import annotations

from math import exp, log, pi
from statistics import NormalDist

import pytest

from holdfast.kernel.trajectory.expected.band import Told, believed, expected_at
from holdfast.library.content import load

MODEL = load().trajectory.band
SEES = [1.0, 1.0, 0.0]
NOISE = 7.0
SCORES = ((0.0, 62.0), (3.0, 30.0), (9.0, 41.0), (11.0, 28.0), (24.0, 52.0))
DOSES = (1.5, 10.0, 15.0)


def value(name):
    return getattr(MODEL, name).value


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))


def times(one, other):
    return [[dot(row, column) for column in zip(*other, strict=True)] for row in one]


def diagonal(values):
    return [
        [value if row == place else 0.0 for place in range(3)] for row, value in enumerate(values)
    ]


def plus(one, other, sign=1.0):
    return [
        [a + sign * b for a, b in zip(*rows, strict=True)] for rows in zip(one, other, strict=True)
    ]


def scale(mean):
    return max(dot(SEES, mean), value("noise_floor_percent")) / value("noise_at_percent")


class Textbook:
    """One half-life: mean, covariance, and the logarithm of its likelihood."""

    def __init__(self, half_life, weight, day):
        self.half_life, self.likelihood, self.day = half_life, log(weight / 100), day
        self.mean = [value("level_percent"), 0.0, 0.0]
        self.cov = diagonal([value("level_sd_percent") ** 2, 0.0, 0.0])
        self.is_dosed = False

    def predicted(self, turn, added):
        back = list(zip(*turn, strict=True))
        self.mean = [dot(row, self.mean) for row in turn]
        self.cov = plus(times(times(turn, self.cov), back), diagonal(added))

    def wait(self, day):
        passed, self.day = day - self.day, day
        drift = value("drift_sd_percent") ** 2 * passed * scale(self.mean)
        self.predicted(diagonal([1.0, 0.5 ** (passed / self.half_life), 1.0]), [drift, 0.0, 0.0])

    def dose(self):
        if not self.is_dosed:
            share, sd = value("fall_percent") / 100, value("fall_sd_percent") / 100
            gain = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [-share, 0.0, 0.0]]
            self.predicted(gain, [0.0, 0.0, (sd * self.mean[0]) ** 2])
            self.is_dosed = True
        carried = value("carried_percent") / 100
        turn = [[1.0, 0.0, 0.0], [0.0, carried, 1.0], [0.0, 0.0, 1.0]]
        differs = value("fall_differs_percent") / 100 * max(self.mean[0], 0.0)
        self.predicted(turn, [0.0, differs**2, 0.0])

    def spread(self):
        return dot(SEES, [dot(row, SEES) for row in self.cov]) + NOISE**2 * scale(self.mean)

    def score(self, percent):
        total, wrong = self.spread(), percent - dot(SEES, self.mean)
        self.likelihood -= 0.5 * (log(2 * pi * total) + wrong**2 / total)
        gain = [dot(row, SEES) / total for row in self.cov]
        seen = [dot(SEES, column) for column in zip(*self.cov, strict=True)]
        self.mean = [mean + part * wrong for mean, part in zip(self.mean, gain, strict=True)]
        self.cov = plus(self.cov, [[part * other for other in seen] for part in gain], -1.0)


def followed(until, scores=SCORES, doses=DOSES):
    first = min(scores[0][0], *doses[:1])
    found = [Textbook(one.days.value, one.weight_percent.value, first) for one in MODEL.half_lives]
    events = [(day, 0, percent) for day, percent in scores] + [(day, 1, None) for day in doses]
    for day, is_dose, percent in sorted(event for event in events if event[0] < until):
        for one in found:
            one.wait(day)
            one.dose() if is_dose else one.score(percent)
    return found


def weights(found):
    best = max(one.likelihood for one in found)
    shares = [exp(one.likelihood - best) for one in found]
    return [share / sum(shares) for share in shares]


def quantile(found, share):
    parts = [
        (weight, NormalDist(dot(SEES, one.mean), one.spread() ** 0.5))
        for weight, one in zip(weights(found), found, strict=True)
    ]
    low, high = -500.0, 500.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        below = sum(weight * curve.cdf(middle) for weight, curve in parts)
        low, high = (middle, high) if below < share else (low, middle)
    return min(max(low, 0.0), 100.0)


@pytest.mark.parametrize("day", [2.0, 5.0, 10.5, 14.0, 16.0, 25.0, 60.0])
def test_the_band_is_that_of_the_textbook(day):
    found = followed(day)
    for one in found:
        one.wait(day)
    (band,) = expected_at(Told(SCORES, DOSES, NOISE), [day], MODEL)

    outside = (100 - value("band_percent")) / 200
    assert band.low == pytest.approx(quantile(found, outside), abs=1e-6)
    assert band.high == pytest.approx(quantile(found, 1 - outside), abs=1e-6)


def test_a_dose_before_the_first_score_is_followed_from_its_day():
    scores, doses = ((5.0, 40.0), (8.0, 45.0)), (-3.0, -1.0, 6.0)
    found = followed(9.0, scores, doses)
    for one in found:
        one.wait(9.0)
    (band,) = expected_at(Told(scores, doses, NOISE), [9.0], MODEL)
    assert band.low == pytest.approx(quantile(found, 0.1), abs=1e-6)
    assert band.high == pytest.approx(quantile(found, 0.9), abs=1e-6)


def test_what_is_believed_is_the_mean_of_the_three():
    found = followed(1000.0)
    told = believed(Told(SCORES, DOSES, NOISE), MODEL)
    shares = weights(found)
    wanted = [
        sum(share * one.mean[place] for share, one in zip(shares, found, strict=True))
        for place in (0, 2)
    ]
    assert [told.level, told.one_dose] == pytest.approx(wanted, rel=1e-9)
    assert told.half_life_days == pytest.approx(
        sum(share * one.half_life for share, one in zip(shares, found, strict=True))
    )
