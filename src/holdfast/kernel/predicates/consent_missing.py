"""Whether informed consent is documented and still stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.consents import standing_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentMissing:
    """Nothing to set: a consent counts until it is withdrawn, refused in a later plan, or over."""


def looks_at(_: ConsentMissing) -> Iterable[Subject]:
    return (any_of("consent"), any_of("plan"))


def decide(_: ConsentMissing, scene: Scene) -> tuple[Answer, ...]:
    consents = scene.chart.of("consent")
    standing = standing_of(consents, scene)
    said = scene.plan("consent")
    refused = said[1] if said and said[0] is False else None
    if standing and (refused is None or refused.at <= standing[-1].at):
        return (absent("consent", standing[-1]),)
    if said is not None and said[0] and not consents:
        return (absent("consent", said[1]),)
    ended = (*consents[-1:], *([said[1]] if said else ()))
    if ended:
        return (present("consent", *ended),)
    return (cannot_tell("consent", Missing("plan", "consent")),)


consent_missing = Predicate(
    ConsentMissing,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("consent", "plan"),
        asked_by=NOTHING,
        denied_by=kinds("consent", "plan"),
        unknown_of=kinds("consent"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)
