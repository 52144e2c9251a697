"""Whether a sign stands beside a fever that was measured or told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told

TEMPERATURE = "temperature"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionWithFever:
    """One of the reactions, unresolved, with a temperature of ``fever_celsius`` or more or one of
    ``conditions`` in the last ``days``.
    """

    codes: tuple[str, ...]
    fever_celsius: float
    conditions: tuple[str, ...]
    days: int


def looks_at(parameters: ReactionWithFever) -> Iterable[Subject]:
    return each("reaction", parameters.codes)


def decide(parameters: ReactionWithFever, scene: Scene) -> tuple[Answer, ...]:
    signs = [
        entry
        for code in parameters.codes
        for entry in unresolved(scene.chart.about("reaction", code))
    ]
    if not signs:
        return (absent(parameters.codes[0]),)
    span = timedelta(days=parameters.days)
    fevers = [
        entry for entry in _fevers(parameters, scene) if scene.moment.is_within(entry.at, span)
    ]
    if not fevers:
        return (absent(parameters.codes[0], *signs),)
    return (present(parameters.codes[0], *signs, *fevers),)


reaction_with_fever = Predicate(
    ReactionWithFever,
    decide,
    turned_by=told(
        denied_by=kinds("condition", "reaction", "reading"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def _fevers(parameters: ReactionWithFever, scene: Scene) -> Iterator[Entry]:
    for entry in scene.chart.about("reading", TEMPERATURE):
        celsius = entry.body.celsius
        if celsius is not None and celsius >= parameters.fever_celsius:
            yield entry
    for code in parameters.conditions:
        yield from (one for one in scene.chart.about("condition", code)[-1:] if _is_there(one))


def _is_there(entry: Entry) -> bool:
    return bool(entry.body.status == "present")
