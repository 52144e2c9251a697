"""What a form's total is worth when answers are missing. Missing is never zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from holdfast.kernel.instruments.bounds import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPolicy:
    """Up to ``allowed`` unanswered items are filled, in the total only, with the others' mean.

    ``because`` is the reason in words, ``source`` and ``locator`` where the rule stands,
    ``evidence`` F found, P in part, R recalled.
    """

    allowed: int
    because: str
    source: str
    locator: str
    evidence: str


def prorated(policy: MissingPolicy, parts: Sequence[Bounds]) -> Fraction | None:
    """The total as if the missing answers were like the given ones; None when too few are given."""
    known = [part.known for part in parts if part.known is not None]
    if len(parts) - len(known) > policy.allowed:
        return None
    return Fraction(sum(known) * len(parts), len(known))


def half_up(exact: Fraction) -> int:
    """The nearest whole number, a half going up: Python's own ``round`` would go to even."""
    return floor(exact + Fraction(1, 2))
