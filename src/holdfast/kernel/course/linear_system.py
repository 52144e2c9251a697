"""A linear system run forward in time: x' = Mx, exactly, by the exponential of its matrix."""

from __future__ import annotations

from collections.abc import Sequence

Matrix = tuple[tuple[float, ...], ...]
Vector = tuple[float, ...]

TERMS = 16
SMALL = 0.25


def exponential(matrix: Matrix, time: float) -> Matrix:
    """e to the power of ``matrix`` times ``time``, by halving the time and squaring the result."""
    halvings, size = 0, max(sum(map(abs, row)) for row in matrix) * time
    while size > SMALL:
        halvings, size = halvings + 1, size / 2
    scaled = tuple(tuple(value * time / 2**halvings for value in row) for row in matrix)
    term = total = _one(len(matrix))
    for n in range(1, TERMS):
        term = tuple(tuple(value / n for value in row) for row in _times(term, scaled))
        total = tuple(
            tuple(map(sum, zip(*rows, strict=True))) for rows in zip(total, term, strict=True)
        )
    for _ in range(halvings):
        total = _times(total, total)
    return total


def applied(matrix: Matrix, vector: Sequence[float]) -> Vector:
    return tuple(sum(value * x for value, x in zip(row, vector, strict=True)) for row in matrix)


def _one(size: int) -> Matrix:
    return tuple(tuple(float(row == column) for column in range(size)) for row in range(size))


def _times(first: Matrix, second: Matrix) -> Matrix:
    columns = tuple(zip(*second, strict=True))
    return tuple(
        tuple(sum(a * b for a, b in zip(row, column, strict=True)) for column in columns)
        for row in first
    )
