"""Response, remission and reliable change: when each was reached, and when it was lost again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.measures import Measured
from holdfast.kernel.instruments.change import ChangeRule, compare
from holdfast.kernel.trajectory.trajectory import Trajectory

KINDS = ("response", "remission", "reliable")
"""What a rule of change is about, by how its name begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """By one rule: ``first`` met at, ``lost`` no longer met from; None where that did not come.

    ``after`` and ``lost_after`` count from the first dose; ``doses`` had been given by ``first``.
    """

    rule: ChangeRule
    kind: str
    first: Measured | None = None
    after: timedelta | None = None
    doses: int = 0
    lost: Measured | None = None
    lost_after: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``baseline`` is the last score before the first dose."""

    baseline: Measured
    best: Measured
    newest: Measured
    reached: tuple[Reached, ...]


def outcome_of(trajectory: Trajectory) -> Outcome | None:
    """None without a score before the first dose and one since."""
    baseline, newest = trajectory.baseline, trajectory.newest
    best = trajectory.best(trajectory.since)
    if baseline is None or newest is None or best is None:
        return None
    return Outcome(
        baseline=baseline,
        best=best,
        newest=newest,
        reached=tuple(_reached(baseline, trajectory)),
    )


def _reached(baseline: Measured, trajectory: Trajectory) -> Iterator[Reached]:
    rules = trajectory.definition.changes if trajectory.definition else ()
    for rule in rules:
        kind = next((kind for kind in KINDS if rule.name.startswith(kind)), None)
        if kind:
            yield _by(rule, kind, baseline, trajectory)


def _by(rule: ChangeRule, kind: str, baseline: Measured, trajectory: Trajectory) -> Reached:
    scores, begun = trajectory.since, trajectory.starts[0]
    met = [_is_met(rule, baseline, score, trajectory) for score in scores]
    if True not in met:
        return Reached(rule=rule, kind=kind)
    reached = met.index(True)
    first, lost = scores[reached], _first_unmet(scores, met, reached)
    return Reached(
        rule=rule,
        kind=kind,
        first=first,
        after=first.at - begun,
        doses=bisect_right(trajectory.starts, first.at),
        lost=lost,
        lost_after=lost.at - begun if lost else None,
    )


def _is_met(rule: ChangeRule, baseline: Measured, score: Measured, trajectory: Trajectory) -> bool:
    """Only a change for the better counts, whichever way the form runs."""
    better = trajectory.worse_by(baseline, score) < 0
    change = compare((rule,), int(baseline.total), int(score.total), "worse")
    return better and change.met[rule.name] is True


def _first_unmet(scores: Sequence[Measured], met: Sequence[bool], reached: int) -> Measured | None:
    """The first score since at which it no longer held."""
    unmet = (
        score for score, holds in zip(scores[reached:], met[reached:], strict=True) if not holds
    )
    return next(unmet, None)
