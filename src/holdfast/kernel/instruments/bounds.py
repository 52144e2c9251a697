"""What a value can still be: from its least to its most. Known when the two meet."""

from __future__ import annotations

from typing import NamedTuple

from holdfast.kernel.instruments.number import Number


class Bounds(NamedTuple):
    """An answered item is one point; an unanswered one spans every code the form allows."""

    least: Number
    most: Number

    @property
    def known(self) -> Number | None:
        """The value, or None while an answer is missing."""
        return self.least if self.least == self.most else None

    def times(self, weight: Number) -> Bounds:
        return Bounds(self.least * weight, self.most * weight)

    def at_least(self, value: Number) -> bool | None:
        """Whether it is ``value`` or more: None where a missing answer decides it."""
        if self.least >= value:
            return True
        return False if self.most < value else None


def point(value: Number) -> Bounds:
    return Bounds(value, value)
