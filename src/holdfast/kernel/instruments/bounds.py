"""What a value can still be: from its least to its most. Known when the two meet."""

from __future__ import annotations

from typing import NamedTuple


class Bounds(NamedTuple):
    """An answered item is one point; an unanswered one spans every code the form allows."""

    least: int
    most: int

    @property
    def known(self) -> int | None:
        """The value, or None while an answer is missing."""
        return self.least if self.least == self.most else None

    def times(self, weight: int) -> Bounds:
        return Bounds(self.least * weight, self.most * weight)

    def at_least(self, value: int) -> bool | None:
        """Whether it is ``value`` or more: None where a missing answer decides it."""
        if self.least >= value:
            return True
        return False if self.most < value else None
