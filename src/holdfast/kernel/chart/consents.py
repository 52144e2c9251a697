"""Consents and releases that stand: signed, not over, and not withdrawn, also by a later entry."""

from __future__ import annotations

from collections.abc import Sequence

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry


def standing_of(agreements: Sequence[Entry], scene: Scene) -> list[Entry]:
    """A withdrawal that is an entry of its own ends what was agreed before it with the same person;
    one that does not say with whom ends all."""
    return [
        one
        for one in agreements
        if _stands(one, scene) and not any(_ends(later, one, scene) for later in agreements)
    ]


def _stands(entry: Entry, scene: Scene) -> bool:
    until = entry.body.until
    if entry.body.signed is False or _is_withdrawn(entry, scene):
        return False
    return until is None or not scene.moment.has_reached(until.end(scene.moment.zone))


def _ends(later: Entry, one: Entry, scene: Scene) -> bool:
    return (
        _is_withdrawn(later, scene)
        and one.at < later.body.withdrawn_at
        and _to(later) in ("", _to(one))
    )


def _is_withdrawn(entry: Entry, scene: Scene) -> bool:
    at = entry.body.withdrawn_at
    return at is not None and scene.moment.has_reached(at)


def _to(entry: Entry) -> str:
    return (entry.body.to or "").strip().casefold()
