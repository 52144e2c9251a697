"""A condition that is present and absent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from holdfast.kernel.answer import Answer, Urgency, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene
from holdfast.kernel.urgency import worse


def conditions(scene: Scene) -> Iterator[Answer]:
    by_code: dict[str, list[Entry]] = defaultdict(list)
    for entry in scene.chart.of("condition"):
        by_code[entry.body.code].append(entry)
    for code, entries in by_code.items():
        if {"present", "absent"} <= {entry.body.status for entry in entries}:
            yield present(code, *entries, urgency=_of_affected(code, scene))


def _of_affected(code: str, scene: Scene) -> Urgency | None:
    """The urgency of the cards that ask for the code, where one is worse than this card's own."""
    urgency_of = scene.content.policy.urgency_of
    urgencies: list[Urgency] = [urgency_of["CAUTION"]]
    for card in scene.content.cards:
        if code in getattr(card.parameters, "codes", ()):
            urgencies.append(card.urgency or urgency_of[card.strength])
    return worse(*urgencies)
