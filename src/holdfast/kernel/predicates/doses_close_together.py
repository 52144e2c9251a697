"""Whether two doses were recorded within hours: one dose told twice, or two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class DosesCloseTogether:
    """Begun less than ``below_hours`` of its route apart, the later one within ``days``."""

    below_hours: Mapping[str, float]
    days: int


def looks_at(_: DosesCloseTogether) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: DosesCloseTogether, scene: Scene) -> tuple[Answer, ...]:
    span = timedelta(days=parameters.days)
    for earlier, later in reversed(list(pairwise(scene.doses()))):
        apart = timedelta(hours=parameters.below_hours[later.body.route])
        is_close = started_at(later) - started_at(earlier) < apart
        if is_close and scene.moment.is_within(started_at(later), span):
            return (present(later.id, earlier, later),)
    return (absent("dose", *scene.doses()[-1:]),)


doses_close_together = Predicate(
    DosesCloseTogether,
    decide,
    turned_by=told(denied_by=kinds("dose"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)
