"""Whether something of the cadence was missed so often in a row that a person is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdfast.kernel.cadence import overdue
from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import ANYTHING, NOTHING, Contact, TurnedBy, done_by


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedInARow:
    """``items`` names items of the cadence; how often is too often stands with each there."""

    items: tuple[str, ...]


def decide(parameters: MissedInARow, scene: Scene) -> tuple[Answer, ...]:
    return tuple(_answers(parameters, scene))


missed_in_a_row = Predicate(
    MissedInARow,
    decide,
    turned_by=TurnedBy(
        settled_by=done_by,
        asked_by=ANYTHING,
        denied_by=ANYTHING,
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    always_tells=True,
)


def _answers(parameters: MissedInARow, scene: Scene) -> Iterator[Answer]:
    for step in scene.content.cadence.items:
        if step.id not in parameters.items:
            continue
        found = overdue(step, scene)
        if found and found.is_handed_over:
            yield replace(present(step.id, *found.entries), since=found.since, how="missed")
        else:
            yield absent(step.id)
