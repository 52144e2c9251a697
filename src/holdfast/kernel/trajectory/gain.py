"""What each dose gave this person by one measure, and when that was lost again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.measures import Measured
from holdfast.kernel.content.fade_rule import FadeRule
from holdfast.kernel.entries import Entry
from holdfast.kernel.trajectory.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """From ``before`` the dose to the ``best`` after it; ``lost`` is None while it was held."""

    dose: Entry
    before: Measured
    best: Measured
    lost: Measured | None
    lasted: timedelta | None


def least_gain_points(trajectory: Trajectory) -> float | None:
    """The smallest change that a rule of the form calls a change; None where it has none."""
    rules = trajectory.definition.changes if trajectory.definition else ()
    points = [float(rule.value) for rule in rules if rule.test == "moved_by"]
    return min(points, default=None)


def gains_of(trajectory: Trajectory, rule: FadeRule) -> tuple[Gain, ...]:
    """The doses with a score before and a better one after, oldest first."""
    least = least_gain_points(trajectory)
    if least is None:
        return ()
    found = (_gain(number, trajectory, rule) for number in range(len(trajectory.doses)))
    return tuple(
        gain for gain in found if gain and trajectory.worse_by(gain.best, gain.before) >= least
    )


def _gain(number: int, trajectory: Trajectory, rule: FadeRule) -> Gain | None:
    start = trajectory.starts[number]
    scores = trajectory.since_dose(number)
    in_time = timedelta(days=rule.gain_within_days.value)
    best = trajectory.best(score for score in scores if score.at <= start + in_time)
    before = _last_before(number, trajectory, rule)
    if before is None or best is None:
        return None
    lost = next(_lost(before, best, scores, trajectory, rule), None)
    return Gain(
        dose=trajectory.doses[number],
        before=before,
        best=best,
        lost=lost,
        lasted=lost.at - start if lost else None,
    )


def _last_before(number: int, trajectory: Trajectory, rule: FadeRule) -> Measured | None:
    start = trajectory.starts[number]
    last = trajectory.last_before(start)
    oldest = start - timedelta(days=rule.before_days.value)
    return last if last and last.at >= oldest else None


def _lost(
    before: Measured,
    best: Measured,
    scores: tuple[Measured, ...],
    trajectory: Trajectory,
    rule: FadeRule,
) -> Iterator[Measured]:
    """The scores after the best at which the share of the gain that counts was gone."""
    share = rule.lost_percent.value / 100 * trajectory.worse_by(best, before)
    for score in scores:
        if score.at > best.at and trajectory.worse_by(best, score) >= share:
            yield score
