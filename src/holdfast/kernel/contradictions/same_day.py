"""What several people said of one thing on one day, none of it taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry


def said_together(kind: str, field: str, scene: Scene) -> Iterator[tuple[str, list[Entry]]]:
    """By what it is about: entries of one moment, or of one day where they are by several."""
    days: dict[tuple[str, object], list[Entry]] = defaultdict(list)
    for entry in scene.chart.of(kind):
        subject = str(getattr(entry.body, field)).strip().casefold()
        days[subject, scene.moment.local_date(entry.at)].append(entry)
    for (subject, _), entries in days.items():
        for together in _together(entries):
            yield subject, together


def _together(entries: list[Entry]) -> Iterable[list[Entry]]:
    if len({entry.by for entry in entries}) > 1:
        return [entries]
    moments: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        moments[entry.at].append(entry)
    return moments.values()
