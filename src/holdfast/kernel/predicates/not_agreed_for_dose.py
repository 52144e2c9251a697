"""Whether something that is agreed anew before every dose is not agreed for the next one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAgreedForDose:
    """Present from the day a dose is planned until the plan says yes in ``field``, after the last
    dose: an agreement holds for one dose."""

    field: Literal["touch_agreed"]


def looks_at(_: NotAgreedForDose) -> Iterable[Subject]:
    return (any_of("plan"), any_of("dose"))


def decide(parameters: NotAgreedForDose, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.field
    planned, last = scene.planned_dose(), scene.last_dose()
    if planned is None:
        return (absent(about),)
    said = scene.plan(about)
    if said is None:
        return (present(about, planned.entry),)
    is_yes, entry = said
    if is_yes and (last is None or entry.at >= started_at(last)):
        return (absent(about, entry),)
    return (present(about, *dict.fromkeys((planned.entry, entry))),)


not_agreed_for_dose = Predicate(
    NotAgreedForDose,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("plan"),
        asked_by=kinds("dose"),
        denied_by=kinds("dose", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)
