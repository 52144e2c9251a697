"""Whether informed consent is documented and still stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentMissing:
    """Nothing to set: a consent counts until it is withdrawn or has run out."""


def looks_at(_: ConsentMissing) -> Iterable[Subject]:
    return (any_of("consent"), any_of("plan"))


def decide(_: ConsentMissing, scene: Scene) -> tuple[Answer, ...]:
    consents = scene.chart.of("consent")
    standing = [entry for entry in consents if stands(entry, scene)]
    if standing:
        return (absent("consent", standing[-1]),)
    said = scene.plan("consent")
    if said is not None and said[0] and not consents:
        return (absent("consent", said[1]),)
    ended = (*consents[-1:], *([said[1]] if said else ()))
    if ended:
        return (present("consent", *ended),)
    return (cannot_tell("consent", Missing("plan", "consent")),)


def stands(entry: Entry, scene: Scene) -> bool:
    """Whether a consent or release is not left unsigned, withdrawn or over."""
    withdrawn_at, until = entry.body.withdrawn_at, entry.body.until
    if entry.body.signed is False:
        return False
    if withdrawn_at is not None and scene.moment.has_reached(withdrawn_at):
        return False
    return until is None or not scene.moment.has_reached(until.end(scene.moment.zone))
