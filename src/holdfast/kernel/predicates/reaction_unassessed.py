"""Whether a reaction was reported that speaks of risk, and nobody has answered it in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.risk import is_assessed
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.has_reaction import unresolved
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionUnassessed:
    """One that was replaced or is over counts until live contact, assessment and plan."""

    codes: tuple[str, ...]


def looks_at(parameters: ReactionUnassessed) -> Iterable[Subject]:
    return each("reaction", parameters.codes)


def decide(parameters: ReactionUnassessed, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.codes[0]
    ever = scene.chart.ever_of("reaction")
    told = [entry for entry in ever if entry.body.code in parameters.codes]
    unassessed = [entry for entry in told if not is_assessed(entry, scene)]
    if unassessed:
        return (present(about, *unassessed),)
    standing = [entry for entry in unresolved(scene.chart.of("reaction")) if entry in told]
    if standing:
        return (present(about, *standing, urgency=scene.content.policy.assessed_urgency),)
    return (absent(about, *told),)


reaction_unassessed = Predicate(
    ReactionUnassessed,
    decide,
    turned_by=told(denied_by=kinds("reaction"), unknown_of=NOTHING, contact=Contact.ENDS_IN_FULL),
    looks_at=looks_at,
    always_tells=True,
)
