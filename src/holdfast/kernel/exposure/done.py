"""The newest entry by which something was done: asked, measured, looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry

NOT_SAID = (None, "unknown")


def newest(ways: Iterable[str], scene: Scene, since: datetime) -> Entry | None:
    """Of entries from ``since`` on: ``kind``, ``kind:subject``, ``kind:subject:field`` where an
    entry of that kind is about something, or else ``kind:field``: a field in which it says
    something.
    """
    found = (_newest(way, scene) for way in ways)
    done = [entry for entry in found if entry is not None and entry.at >= since]
    return max(done, key=lambda entry: entry.at, default=None)


def _newest(way: str, scene: Scene) -> Entry | None:
    kind, _, rest = way.partition(":")
    subject, _, field = rest.partition(":") if kind in SUBJECT_OF else ("", "", rest)
    said = scene.chart.about(kind, subject) if subject else scene.chart.of(kind)
    return next((entry for entry in reversed(said) if _does(entry, _fields(kind, field))), None)


def _fields(kind: str, field: str) -> Sequence[str]:
    """Where an entry has to say something to count as done."""
    if field:
        return (field,)
    return {"condition": ("status",), "substance": ("use",)}.get(kind, ())


def _does(entry: Entry, fields: Sequence[str]) -> bool:
    if entry.kind == "reading":
        return bool(entry.body.says_a_result)
    return all(getattr(entry.body, field) not in NOT_SAID for field in fields)
