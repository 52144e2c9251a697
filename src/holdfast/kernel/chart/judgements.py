"""How professionals answered a finding: by its key or id, and by its very cause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How a professional answered this very finding; it annotates and never hides a `now`."""

    entry: str
    by: str
    at: datetime
    answer: str
    reason: str | None
    is_open: bool


def judgements_of(key: str, cause: str, scene: Scene) -> tuple[Entry, ...]:
    """Every judgement of a finding, oldest first; a new cause has none yet."""
    names = (key, key.partition("@")[0])
    return tuple(
        entry
        for entry in scene.chart.of("judgement")
        if entry.body.finding in names and entry.body.cause == cause
    )


def judged(key: str, cause: str, scene: Scene) -> Judged | None:
    """The newest one, whoever gave it."""
    for entry in judgements_of(key, cause, scene)[-1:]:
        return Judged(
            entry=entry.id,
            by=entry.by,
            at=entry.at,
            answer=entry.body.answer,
            reason=entry.body.reason,
            is_open=is_over(entry, scene),
        )
    return None


def is_over(entry: Entry, scene: Scene) -> bool:
    """Whether the last day for which it was said is over."""
    until = entry.body.until
    return until is not None and scene.moment.has_reached(until.end(scene.moment.zone))
