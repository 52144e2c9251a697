"""Whether a fixable gap stands in the plan of the dosing day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSays:
    """Present where ``field`` says ``concern``; ``settings`` and ``routes`` limit where it counts.

    ``each_dose`` asks anew for every dose: what was said before the last one no longer counts.
    ``on_the_day`` asks only once the day of the planned dose has come, and of that day.
    """

    field: Literal[
        "escort",
        "sitter",
        "driving_after",
        "near_water",
        "sole_carer",
        "signing_after",
        "ate_before_dose",
        "consent",
    ]
    concern: bool
    settings: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    each_dose: bool = False
    on_the_day: bool = False


def looks_at(_: PlanSays) -> Iterable[Subject]:
    return (any_of("plan"), any_of("dose"))


def decide(parameters: PlanSays, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.field
    limited = next(_limits(parameters, scene), None)
    if limited:
        return (limited,)
    if parameters.each_dose and scene.doses() and scene.planned_dose() is None:
        return (absent(about),)
    if parameters.on_the_day and not _has_come(scene):
        return (absent(about),)
    said = scene.plan(about)
    if said is None or _is_of_another_dose(said[1], parameters, scene):
        return (cannot_tell(about, Missing("plan", about)),)
    value, entry = said
    return (present(about, entry) if value is parameters.concern else absent(about, entry),)


plan_says = Predicate(
    PlanSays,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("plan"),
        asked_by=kinds("dose"),
        denied_by=kinds("dose", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _limits(parameters: PlanSays, scene: Scene) -> Iterator[Answer]:
    """That it does not count here, or that nobody knows whether it does."""
    about = parameters.field
    limits = (
        ("setting", parameters.settings, scene.setting()),
        ("route", parameters.routes, scene.route()),
    )
    for name, wanted, known in limits:
        if wanted and known is None:
            yield cannot_tell(about, Missing("plan", name))
        elif wanted and known and known[0] not in wanted:
            yield absent(about, known[1])


def _has_come(scene: Scene) -> bool:
    planned = scene.planned_dose()
    if planned is None:
        return False
    day = scene.moment.local_date(planned.start)
    return scene.moment.has_reached(scene.moment.clock(day, 0))


def _is_of_another_dose(entry: Entry, parameters: PlanSays, scene: Scene) -> bool:
    """Whether it was said before the last dose, or, of the day itself, before the day."""
    last, planned = scene.last_dose(), scene.planned_dose()
    if parameters.each_dose and last and entry.at < started_at(last):
        return True
    day = scene.moment.local_date
    return bool(parameters.on_the_day and planned and day(entry.at) < day(planned.start))
