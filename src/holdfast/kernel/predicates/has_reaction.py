"""Whether a reaction is there that nobody has recorded as over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class HasReaction:
    """However severe it was said to be.

    One that is said to be over counts, by ``over_urgency``, for ``over_days`` since, until a
    professional has been in contact.
    """

    codes: tuple[str, ...]
    over_urgency: Urgency
    over_days: int


def looks_at(parameters: HasReaction) -> Iterable[Subject]:
    return each("reaction", parameters.codes)


def decide(parameters: HasReaction, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(_answers(parameters, scene))
    return answers or (absent(parameters.codes[0]),)


has_reaction = Predicate(
    HasReaction,
    decide,
    turned_by=told(denied_by=kinds("reaction"), unknown_of=NOTHING, contact=Contact.LOWERS),
    looks_at=looks_at,
    always_tells=True,
)


def _answers(parameters: HasReaction, scene: Scene) -> Iterator[Answer]:
    for code in parameters.codes:
        told = scene.chart.about("reaction", code)
        if standing := unresolved(told):
            yield present(code, *standing)
        elif over := [entry for entry in told if is_just_over(entry, parameters.over_days, scene)]:
            yield replace(present(code, *over, urgency=parameters.over_urgency), how="over")


def is_just_over(entry: Entry, days: int, scene: Scene) -> bool:
    """Whether it is said to be over for less than ``days``, and nobody answered it since."""
    span = timedelta(days=days)
    over_at = entry.body.resolved_at
    is_recent = over_at is not None and scene.moment.is_within(over_at, span)
    return is_recent and not has_answer_from_professional(entry, scene)


def unresolved(entries: Iterable[Entry], severities: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    return tuple(
        entry
        for entry in entries
        if entry.body.resolved_at is None
        and (not severities or entry.body.severity is None or entry.body.severity in severities)
    )
