"""Whether a severe reaction was reported under a code that the vocabulary does not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownSevereReaction:
    severities: tuple[str, ...]


def looks_at(_: UnknownSevereReaction) -> Iterable[Subject]:
    return (any_of("reaction"),)


def decide(parameters: UnknownSevereReaction, scene: Scene) -> tuple[Answer, ...]:
    is_known = scene.content.vocabulary.is_known
    entries = [
        entry
        for entry in unresolved(scene.chart.of("reaction"))
        if entry.body.severity in parameters.severities
        and not is_known("reaction", entry.body.code)
    ]
    return tuple(present(entry.body.code, entry) for entry in entries) or (absent("reaction"),)


unknown_severe_reaction = Predicate(
    UnknownSevereReaction,
    decide,
    turned_by=told(denied_by=kinds("reaction"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)
