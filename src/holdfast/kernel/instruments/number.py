"""Numbers of a form: whole where they are counted, exact fractions where they are divided."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

Number: TypeAlias = int | Fraction


def exact(number: float | Fraction) -> Number:
    """As it is written: 54.9 is 549/10, and a whole number stays one."""
    written = Fraction(str(number))
    return written.numerator if written.denominator == 1 else written


def size(number: Number) -> Number:
    """Without its sign."""
    return max(number, -number)


def plain(number: Number) -> int | float:
    """For showing: whole numbers without a point."""
    return int(number) if number == int(number) else float(number)
