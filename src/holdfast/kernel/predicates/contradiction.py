"""Whether the chart says two things at once of one condition or medicine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, Urgency, absent, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, any_of
from holdfast.kernel.urgency import worse

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Nothing to set: present against absent, and taking against stopped at the same time."""


def looks_at(_: Contradiction) -> Iterable[Subject]:
    return (any_of("condition"), any_of("medication"))


def decide(_: Contradiction, scene: Scene) -> tuple[Answer, ...]:
    found = (*_conditions(scene), *_medicines(scene))
    return found or (absent("chart"),)


def _conditions(scene: Scene) -> Iterator[Answer]:
    by_code: dict[str, list[Entry]] = defaultdict(list)
    for entry in scene.chart.of("condition"):
        by_code[entry.body.code].append(entry)
    for code, entries in by_code.items():
        if {"present", "absent"} <= {entry.body.status for entry in entries}:
            yield present(code, *entries, urgency=_of_affected(code, scene))


def _medicines(scene: Scene) -> Iterator[Answer]:
    by_ingredient: dict[tuple[str, object], list[Entry]] = defaultdict(list)
    for entry in scene.chart.of("medication"):
        by_ingredient[entry.body.ingredient, entry.at].append(entry)
    for (ingredient, _at), entries in by_ingredient.items():
        if {"taking", "stopped"} <= {entry.body.status for entry in entries}:
            yield present(ingredient, *entries)


def _of_affected(code: str, scene: Scene) -> Urgency | None:
    """The urgency of the cards that ask for the code, where one is worse than this card's own."""
    urgency_of = scene.content.policy.urgency_of
    urgencies: list[Urgency] = [urgency_of["CAUTION"]]
    for card in scene.content.cards:
        if code in getattr(card.parameters, "codes", ()):
            urgencies.append(card.urgency or urgency_of[card.strength])
    return worse(*urgencies)
