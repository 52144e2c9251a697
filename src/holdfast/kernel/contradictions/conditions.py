"""A condition that is present and absent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.urgency import Urgency, worse
from holdfast.kernel.entries import Entry


def conditions(scene: Scene) -> Iterator[Answer]:
    for code, entries in said_in_two_ways(scene.chart).items():
        yield present(code, *entries, urgency=_of_affected(code, scene))


def said_in_two_ways(chart: Chart) -> Mapping[str, list[Entry]]:
    """All that stands of each condition that is said to be present and absent, by its code."""
    by_code: dict[str, list[Entry]] = defaultdict(list)
    for entry in chart.of("condition"):
        by_code[entry.body.code].append(entry)
    return {code: entries for code, entries in by_code.items() if _is_both(entries)}


def _is_both(entries: list[Entry]) -> bool:
    return {"present", "absent"} <= {entry.body.status for entry in entries}


def _of_affected(code: str, scene: Scene) -> Urgency | None:
    """The urgency of the cards that ask for the code, where one is worse than this card's own."""
    urgency_of = scene.content.policy.urgency_of
    urgencies: list[Urgency] = [urgency_of["CAUTION"]]
    for card in scene.content.cards:
        if code in getattr(card.parameters, "codes", ()):
            urgencies.append(card.urgency or urgency_of[card.strength])
    return worse(*urgencies)
