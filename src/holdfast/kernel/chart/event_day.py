"""Whether what a condition tells of happened within a number of days, by the day it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.when import When

Reached = Callable[[datetime], bool]
BY_WEIGHT = ("present", "cannot_tell", "absent")


def happened_within(code: str, told: Iterable[Entry], days: int, scene: Scene) -> Answer:
    """Of several events one that is near decides; then one whose day is not known.

    The event's day is the detail ``event_on``, or else since when the condition is there.
    """
    reached = scene.moment.has_reached
    answers = [_within(code, entry, timedelta(days=days), scene, reached) for entry in told]
    return min(answers, key=lambda answer: BY_WEIGHT.index(answer.state))


def had_happened_within(code: str, entry: Entry, days: int, scene: Scene) -> Answer:
    """The same as it was when it was told, however long ago that is."""
    span = timedelta(days=days)
    told = _within(code, entry, span, scene, lambda instant: instant <= entry.at)
    return replace(told, until=None)


def _within(code: str, entry: Entry, span: timedelta, scene: Scene, reached: Reached) -> Answer:
    event_on = _event_on(entry)
    if event_on is None:
        return cannot_tell(code, Missing("detail.event_on", code), entries=(entry,))
    zone = scene.moment.zone
    surely_until = When(event_on.first, event_on.first, event_on.moment).end(zone) + span
    if not reached(surely_until):
        return replace(present(code, entry), until=surely_until)
    if reached(event_on.end(zone) + span):
        return absent(code, entry)
    return cannot_tell(code, Missing("detail.event_on", code), entries=(entry,))


def _event_on(entry: Entry) -> When | None:
    is_written = (entry.body.detail or {}).get("event_on") is not None
    day: When | None = entry.body.event_on if is_written else entry.body.since
    return day
