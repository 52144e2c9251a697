"""Whether other measures got worse while one got better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told
from holdfast.kernel.trajectory.trajectory import Trajectory, trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WorseBehindBetter:
    """Each from the last value before the first dose to the newest since, within ``days``.

    ``instrument`` is better by ``better_points`` or more, and one of ``others_points`` worse by
    its own points or more. Of a measure without both values nothing is said.
    """

    instrument: str
    better_points: float
    others_points: Mapping[str, float]
    days: int


def looks_at(_: WorseBehindBetter) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: WorseBehindBetter, scene: Scene) -> tuple[Answer, ...]:
    if not scene.chart.doses:
        return ()
    falling = trajectory_of(parameters.instrument, scene)
    moved = _worse_by(falling, parameters, scene)
    if moved is None or -moved < parameters.better_points:
        return ()
    return tuple(_answers(falling, parameters, scene))


worse_behind_better = Predicate(
    WorseBehindBetter,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _answers(falling: Trajectory, parameters: WorseBehindBetter, scene: Scene) -> Iterator[Answer]:
    for instrument, points in parameters.others_points.items():
        other = trajectory_of(instrument, scene)
        moved = _worse_by(other, parameters, scene)
        if moved is None or other.baseline is None or other.newest is None:
            continue
        if moved >= points:
            scores = (other.baseline, other.newest, falling.newest)
            yield present(instrument, *(score.entry for score in scores if score))
        else:
            yield absent(instrument, other.newest.entry)


def _worse_by(one: Trajectory, parameters: WorseBehindBetter, scene: Scene) -> float | None:
    if one.definition is None or one.baseline is None or one.newest is None:
        return None
    is_recent = scene.moment.is_within(one.newest.at, timedelta(days=parameters.days))
    return one.worse_by(one.baseline, one.newest) if is_recent else None
