"""Whether signs of a mood switch stand behind a score of depression that falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_condition import HasCondition, has_condition
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.short_nights_high_energy import is_short_and_full_of_energy
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told
from holdfast.kernel.trajectory.trajectory import trajectory_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchBehindFallingScore:
    """The newest score since the first dose is ``fall_points`` or more better than the last before.

    Signs since then, at least ``from_hours`` after a dose and not older than ``sign_days``: one of
    ``reactions``, unresolved, or a check-in with less than ``below_hours`` of sleep and energy of
    ``energy_points`` or more, or ``mania_instrument`` at ``level_points`` or more, or up by
    ``mania_rise_points`` from its last value before the first dose. Silent where nobody has asked
    and none of ``conditions`` is a reason to; where one is, that is a gap.
    """

    instrument: str
    fall_points: float
    reactions: tuple[str, ...]
    below_hours: float
    energy_points: float
    mania_instrument: str
    level_points: float
    mania_rise_points: float
    from_hours: float
    sign_days: int
    conditions: tuple[str, ...]


def looks_at(_: SwitchBehindFallingScore) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: SwitchBehindFallingScore, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    if not scene.chart.doses:
        return (absent(about),)
    trajectory = trajectory_of(about, scene)
    baseline, newest = trajectory.baseline, trajectory.newest
    signs = [sign for sign in _signs(parameters, scene) if _counts(sign, parameters, scene)]
    if baseline is None or newest is None:
        gap = cannot_tell(about, Missing("form", about))
        return (gap if signs else absent(about),)
    if trajectory.worse_by(newest, baseline) < parameters.fall_points:
        return (absent(about, newest.entry),)
    if signs:
        return (present(about, baseline.entry, newest.entry, *signs),)
    if _is_asked(parameters, scene):
        return (absent(about, newest.entry),)
    gap = cannot_tell(about, Missing("form", parameters.mania_instrument))
    return (gap,) if _has_reason(parameters, scene) else ()


switch_behind_falling_score = Predicate(
    SwitchBehindFallingScore,
    decide,
    turned_by=told(
        denied_by=kinds("answers", "check_in", "condition", "dose", "reaction", "score"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _has_reason(parameters: SwitchBehindFallingScore, scene: Scene) -> bool:
    wanted = HasCondition(codes=parameters.conditions, counts=("present", "past"))
    return any(answer.state == "present" for answer in has_condition(wanted, scene))


def _signs(parameters: SwitchBehindFallingScore, scene: Scene) -> Iterator[Entry]:
    for code in parameters.reactions:
        yield from unresolved(scene.chart.about("reaction", code))
    for entry in scene.chart.of("check_in"):
        if is_short_and_full_of_energy(entry, parameters.below_hours, parameters.energy_points):
            yield entry
    mania = trajectory_of(parameters.mania_instrument, scene)
    for score in mania.since:
        has_risen = (
            mania.baseline is not None
            and mania.worse_by(mania.baseline, score) >= parameters.mania_rise_points
        )
        if has_risen or score.total >= parameters.level_points:
            yield score.entry


def _counts(sign: Entry, parameters: SwitchBehindFallingScore, scene: Scene) -> bool:
    """What was felt in the first hours says nothing of a switch, nor what was long ago."""
    dose = scene.dose_before(sign.at)
    if dose is None or not scene.moment.is_within(sign.at, timedelta(days=parameters.sign_days)):
        return False
    return sign.at >= started_at(dose) + timedelta(hours=parameters.from_hours)


def _is_asked(parameters: SwitchBehindFallingScore, scene: Scene) -> bool:
    """Whether the form on mania was answered of late."""
    span = timedelta(days=parameters.sign_days)
    newest = measured(parameters.mania_instrument, scene)[-1:]
    return any(scene.moment.is_within(score.at, span) for score in newest)
