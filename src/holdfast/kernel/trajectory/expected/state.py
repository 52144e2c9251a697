"""What is thought of one person between two events, and how far that may be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]
LEVEL, EFFECT, GAIN = range(3)
PLACES = range(3)
SEEN = (1.0, 1.0, 0.0)
"""A form sees the level and the effect together, and never what one dose would give."""


@dataclass(frozen=True, slots=True)
class State:
    """``mean`` of three things, in percent of the range: the level without any dose, the effect
    that doses have now (below zero where they help), and what one dose gives; ``spread`` is their
    covariance.
    """

    mean: Row
    spread: Matrix

    @property
    def expected(self) -> float:
        return self.mean[LEVEL] + self.mean[EFFECT]

    @property
    def variance(self) -> float:
        """Of what is expected; a form adds its own noise."""
        return sum(self.spread[i][j] for i, j in product((LEVEL, EFFECT), repeat=2))


def moved(state: State, step: Matrix, added: Row) -> State:
    """The state after ``step`` (new from old, by rows), with ``added`` variance of each part."""
    mean = tuple(_times(step[i], state.mean) for i in PLACES)
    half = [[_times(step[i], _column(state.spread, j)) for j in PLACES] for i in PLACES]
    spread = tuple(
        tuple(_times(half[i], step[j]) + (added[i] if i == j else 0.0) for j in PLACES)
        for i in PLACES
    )
    return State(_row(mean), (_row(spread[0]), _row(spread[1]), _row(spread[2])))


def corrected(state: State, seen: float, noise_variance: float) -> State:
    """The state once a form has been seen, each believed by how sure it is (Kalman 1960)."""
    total = state.variance + noise_variance
    along = [_times(SEEN, state.spread[i]) for i in PLACES]
    surprise = seen - state.expected
    mean = tuple(state.mean[i] + along[i] / total * surprise for i in PLACES)
    spread = tuple(
        tuple(state.spread[i][j] - along[i] * along[j] / total for j in PLACES) for i in PLACES
    )
    return State(_row(mean), (_row(spread[0]), _row(spread[1]), _row(spread[2])))


def _times(left: Sequence[float], right: Sequence[float]) -> float:
    return left[0] * right[0] + left[1] * right[1] + left[2] * right[2]


def _column(matrix: Matrix, place: int) -> Row:
    return matrix[0][place], matrix[1][place], matrix[2][place]


def _row(values: Sequence[float]) -> Row:
    return values[0], values[1], values[2]
