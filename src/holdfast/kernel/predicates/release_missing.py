"""Whether the therapist may speak with the prescriber: a release that stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.consents import standing_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries.accounts import is_account
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseMissing:
    """``to`` is whom the release must name; an account id names a person, which is enough."""

    to: tuple[str, ...]


def looks_at(_: ReleaseMissing) -> Iterable[Subject]:
    return (any_of("release"), any_of("plan"))


def decide(parameters: ReleaseMissing, scene: Scene) -> tuple[Answer, ...]:
    releases = [entry for entry in scene.chart.of("release") if _is_to(entry.body.to, parameters)]
    standing = standing_of(releases, scene)
    named = [entry for entry in standing if entry.body.to]
    if named:
        return (absent("release", named[-1]),)
    if standing:
        return (cannot_tell("release", Missing("release"), entries=(standing[-1],)),)
    planned = scene.planned_dose()
    if releases or planned:
        return (present("release", *releases[-1:], *([planned.entry] if planned else ())),)
    return (cannot_tell("release", Missing("release")),)


release_missing = Predicate(
    ReleaseMissing,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("release"),
        asked_by=kinds("dose", "plan"),
        denied_by=kinds("dose", "plan", "release"),
        unknown_of=kinds("release"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _is_to(to: str | None, parameters: ReleaseMissing) -> bool:
    """Whether it is to one of them, or does not say to whom."""
    return not to or to.strip().casefold() in parameters.to or is_account(to)
