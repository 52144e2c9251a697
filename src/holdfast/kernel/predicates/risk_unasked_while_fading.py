"""Whether a benefit fades in the weeks after the last dose, and nobody has asked about suicide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.measures import Measured
from holdfast.kernel.chart.risk import is_assessed, is_from_dosed_state
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds
from holdfast.kernel.trajectory.trajectory import trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskUnaskedWhileFading:
    """From ``from_days`` to ``to_days`` after the last dose, the newest score is ``rise_points``
    or more worse than the best since the first. Asked: one of ``screeners`` answered since, or a
    live contact with its assessment and plan. Silent without a score since the last dose: what is
    overdue says so itself.
    """

    instrument: str
    rise_points: float
    from_days: int
    to_days: int
    screeners: tuple[str, ...]


def looks_at(_: RiskUnaskedWhileFading) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: RiskUnaskedWhileFading, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    if not scene.chart.doses or not _is_in_window(parameters, scene):
        return (absent(about),)
    trajectory = trajectory_of(about, scene)
    if not trajectory.since_last_dose:
        return ()
    newest = trajectory.since_last_dose[-1]
    best = trajectory.best(trajectory.since) or newest
    has_risen = trajectory.worse_by(best, newest) >= parameters.rise_points
    if not has_risen or _is_asked(newest, parameters, scene):
        return (absent(about, newest.entry),)
    return (present(about, best.entry, newest.entry),)


risk_unasked_while_fading = Predicate(
    RiskUnaskedWhileFading,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("answers", "contact"),
        asked_by=kinds("dose", "score"),
        denied_by=kinds("answers", "dose", "score"),
        unknown_of=NOTHING,
        contact=Contact.ENDS_IN_FULL,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _is_in_window(parameters: RiskUnaskedWhileFading, scene: Scene) -> bool:
    begun = scene.chart.dose_starts[-1]
    start = begun + timedelta(days=parameters.from_days)
    return scene.moment.is_between(start, begun + timedelta(days=parameters.to_days))


def _is_asked(newest: Measured, parameters: RiskUnaskedWhileFading, scene: Scene) -> bool:
    if is_assessed(newest.entry, scene):
        return True
    return any(
        _counts(screener, newest, scene)
        for form in parameters.screeners
        for screener in scene.chart.about("answers", form)
    )


def _counts(screener: Entry, newest: Measured, scene: Scene) -> bool:
    return screener.at >= newest.at and not is_from_dosed_state(screener, scene)
