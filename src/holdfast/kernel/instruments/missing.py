"""What a form's total is worth when answers are missing. Missing is never zero."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPolicy:
    """Up to ``allowed`` unanswered items are filled, in the total only, with the others' mean.

    ``scale`` is the sum that is filled, where the total is made from another one. ``because``
    is the reason in words, ``source`` and ``locator`` where the rule stands, ``evidence`` F found,
    P in part, R recalled.
    """

    allowed: int
    because: str
    source: str
    locator: str
    evidence: str
    scale: str | None = None
    rounding: str = "half_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingChoice:
    """Another rule, in force where a practice has set it."""

    when: Rule
    policy: MissingPolicy


def prorated(policy: MissingPolicy, parts: Sequence[Bounds]) -> Fraction | None:
    """The total as if the missing answers were like the given ones; None when too few are given."""
    known = [part.known for part in parts if part.known is not None]
    if not known or len(parts) - len(known) > policy.allowed:
        return None
    return Fraction(sum(known) * len(parts)) / len(known)


def half_up(exact: Fraction) -> int:
    """The nearest whole number, a half going up: Python's own ``round`` would go to even."""
    return floor(exact + Fraction(1, 2))


ROUNDINGS: Mapping[str, Callable[[Fraction], int]] = {"half_up": half_up, "up": ceil}
