"""Whether the benefit that a client had is being lost again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.measures import Measured
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told
from holdfast.kernel.trajectory.trajectory import trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RelapseAfterResponse:
    """Response: at least ``response_percent`` below the last score before the first dose, and less
    than ``short_of_percent`` where a better one is another card's.

    Then up by ``rise_points`` from the best since, or back to ``level_points`` where there are any.
    """

    instrument: str
    response_percent: float
    rise_points: float
    level_points: float = inf
    short_of_percent: float = inf


def looks_at(_: RelapseAfterResponse) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: RelapseAfterResponse, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    if not scene.doses():
        return (absent(about),)
    trajectory = trajectory_of(about, scene)
    if trajectory.baseline is None or not trajectory.since:
        return (cannot_tell(about, Missing("form", about)),)
    return (_compare(trajectory.baseline, trajectory.since, parameters),)


relapse_after_response = Predicate(
    RelapseAfterResponse,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "dose", "score"), unknown_of=NOTHING, contact=Contact.LEAVES_IT
    ),
    looks_at=looks_at,
)


def _compare(
    baseline: Measured, after: tuple[Measured, ...], parameters: RelapseAfterResponse
) -> Answer:
    line = _line(baseline, parameters.response_percent)
    responded = next((i for i, score in enumerate(after) if score.total <= line), None)
    if responded is None:
        return absent(parameters.instrument, after[-1].entry)
    best = min(after[responded:], key=lambda score: score.total)
    newest = after[-1]
    if best.total <= _line(baseline, parameters.short_of_percent):
        return absent(parameters.instrument, newest.entry)
    has_risen = newest.total - best.total >= parameters.rise_points
    if newest is not best and (has_risen or newest.total >= parameters.level_points):
        return present(parameters.instrument, baseline.entry, best.entry, newest.entry)
    return absent(parameters.instrument, newest.entry)


def _line(baseline: Measured, percent: float) -> float:
    """The score that is so much below."""
    return baseline.total * (100 - percent) / 100
