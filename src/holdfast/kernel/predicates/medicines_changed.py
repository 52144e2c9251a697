"""Whether a medicine was begun, stopped or changed after the prescriber's answer to the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.clearance import has_seen
from holdfast.kernel.chart.phase import is_course_running
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds

TOLD = ("status", "route", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicinesChanged:
    """``decisions`` of the prescriber that a change of medicines makes worth asking again.

    Counts while a dose is planned or a course runs. The same told again is no change; names that
    are ``not_counted`` are no medicines.
    """

    decisions: tuple[str, ...]
    not_counted: tuple[str, ...]


def looks_at(_: MedicinesChanged) -> Iterable[Subject]:
    return (any_of("clearance"),)


def decide(parameters: MedicinesChanged, scene: Scene) -> tuple[Answer, ...]:
    newest = [entry for entry in scene.chart.of("clearance") if entry.by == "medical"][-1:]
    if not is_course_running(scene):
        return (absent("medicines"),)
    for yes in newest:
        changed = _changed_since(yes, parameters, scene)
        if yes.body.decision in parameters.decisions and changed:
            return (present("medicines", yes, *changed),)
    return (absent("medicines", *newest),)


medicines_changed = Predicate(
    MedicinesChanged,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("clearance"),
        asked_by=kinds("dose", "medication", "plan"),
        denied_by=kinds("clearance", "dose", "medication", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _changed_since(yes: Entry, parameters: MedicinesChanged, scene: Scene) -> tuple[Entry, ...]:
    """The newest told of each medicine, where it says other than what the answer had seen."""
    changed = []
    for name, told in scene.chart.medicines.items():
        seen = [one for one in told if has_seen(yes, one)]
        newest = told[-1]
        is_new = not has_seen(yes, newest) and not (seen and _says_the_same(seen[-1], newest))
        if is_new and name not in parameters.not_counted:
            changed.append(newest)
    return tuple(changed)


def _says_the_same(one: Entry, other: Entry) -> bool:
    return all(getattr(one.body, field) == getattr(other.body, field) for field in TOLD)
