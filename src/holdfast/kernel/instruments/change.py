"""What a difference between two totals means, by each published rule and never by one alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from holdfast.kernel.instruments.number import Number, exact, size


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule:
    """``value`` in points, or percent where ``test`` says so; ``sample``: in whom it was found."""

    name: str
    test: str
    value: Fraction
    says: str
    sample: str
    source: str
    locator: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``met`` holds one answer a rule, None where the rule has nothing to say."""

    before: Number
    after: Number
    difference: Number
    direction: str
    met: Mapping[str, bool | None]


def _moved_by(before: Number, after: Number, points: Fraction) -> bool:
    return size(after - before) >= points


def _fell_by_percent(before: Number, after: Number, percent: Fraction) -> bool | None:
    return None if before == 0 else (before - after) * 100 >= percent * before


def _moved_by_percent(before: Number, after: Number, percent: Fraction) -> bool | None:
    return None if before == 0 else size(before - after) * 100 >= percent * before


def _rose_by(before: Number, after: Number, points: Fraction) -> bool:
    return after - before >= points


def _ends_below(_before: Number, after: Number, points: Fraction) -> bool:
    return after < points


def _crossed_below(before: Number, after: Number, points: Fraction) -> bool | None:
    return None if before < points else after < points


TESTS: Mapping[str, Callable[[Number, Number, Fraction], bool | None]] = {
    "moved_by": _moved_by,
    "fell_by_percent": _fell_by_percent,
    "moved_by_percent": _moved_by_percent,
    "rose_by": _rose_by,
    "ends_below": _ends_below,
    "crossed_below": _crossed_below,
}


def compare(
    rules: Sequence[ChangeRule], before: float | Fraction, after: float | Fraction, higher_is: str
) -> Change:
    """Two totals of one form, the earlier first; ``higher_is`` is worse or better."""
    first, last = exact(before), exact(after)
    return Change(
        before=first,
        after=last,
        difference=last - first,
        direction=_direction(last - first, higher_is),
        met={rule.name: TESTS[rule.test](first, last, rule.value) for rule in rules},
    )


def _direction(difference: Number, higher_is: str) -> str:
    if difference == 0:
        return "same"
    has_risen = difference > 0
    return "worse" if has_risen == (higher_is == "worse") else "better"
