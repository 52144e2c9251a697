"""The severity word of a form: by the total, or by rules for forms that have no sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.number import Number, plain
from holdfast.kernel.instruments.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From ``least`` to ``most``, both included, in the steps of the total."""

    word: str
    least: Number
    most: Number

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends as numbers to show or to draw."""
        return plain(self.least), plain(self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a triage, worst first. ``when`` is None on the last: nothing above applied."""

    word: str
    when: Rule | None


def band_of(bands: Sequence[Band], total: Number | None) -> str | None:
    """The word for this total; None where there is no total, or no band holds it."""
    if total is None:
        return None
    return next((band.word for band in bands if band.least <= total <= band.most), None)


def triage(steps: Sequence[Step], facts: Facts) -> str | None:
    """The worst step that is certain. With none certain, an open one makes the answer None."""
    is_open = False
    for step in steps:
        holds = True if step.when is None else judge(step.when, facts)
        if holds and not (step.when is None and is_open):
            return step.word
        is_open = is_open or holds is None
    return None
