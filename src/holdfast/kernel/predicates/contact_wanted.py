"""Whether the client asked in a check-in to be contacted, and nobody has been yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWanted:
    """Nothing to set: a wish counts until a professional has been in contact."""


def looks_at(_: ContactWanted) -> Iterable[Subject]:
    return (any_of("check_in"),)


def decide(_: ContactWanted, scene: Scene) -> tuple[Answer, ...]:
    said = [entry for entry in scene.chart.of("check_in") if entry.body.wants_contact is not None]
    if not said:
        return (cannot_tell("check_in", Missing("check_in", "wants_contact")),)
    wanted = [
        entry
        for entry in said
        if entry.body.wants_contact and not has_answer_from_professional(entry, scene)
    ]
    return (present("check_in", *wanted) if wanted else absent("check_in", said[-1]),)


contact_wanted = Predicate(
    ContactWanted,
    decide,
    turned_by=told(denied_by=kinds("check_in"), unknown_of=NOTHING, contact=Contact.ENDS),
    looks_at=looks_at,
)
