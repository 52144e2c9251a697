"""Whether a substance was ever used in one of the ways that are named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.predicates.has_use_disorder import newest_uses
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstanceUsed:
    """Of what nobody has asked about nothing is said here; not known, it is asked."""

    substance: str
    uses: tuple[str, ...]


def looks_at(parameters: SubstanceUsed) -> Iterable[Subject]:
    return each("substance", (parameters.substance,))


def decide(parameters: SubstanceUsed, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.substance
    told = scene.chart.about("substance", about)
    known = newest_uses(scene).get(about)
    if not told:
        return ()
    if known is None:
        return (cannot_tell(about, Missing("substance", about), entries=told[-1:]),)
    if known.body.use not in parameters.uses:
        return (absent(about, *told[-1:]),)
    return (present(about, known),)


substance_used = Predicate(
    SubstanceUsed,
    decide,
    turned_by=told(denied_by=kinds("substance"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)
