"""Whether an event of a kind happened within a number of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.has_condition import HasCondition, condition_answer, summary
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each
from holdfast.kernel.when import When, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionWithin:
    """The event's day is the detail ``event_on``, or else since when the condition is there."""

    codes: tuple[str, ...]
    days: int


def looks_at(parameters: ConditionWithin) -> Iterable[Subject]:
    return each("condition", parameters.codes)


def decide(parameters: ConditionWithin, scene: Scene) -> tuple[Answer, ...]:
    answers = [_answer(code, parameters.days, scene) for code in parameters.codes]
    found = tuple(answer for answer in answers if answer.state == "present")
    return found or (summary(answers),)


def _answer(code: str, days: int, scene: Scene) -> Answer:
    ever = HasCondition(codes=(code,), counts=("present", "past"))
    answer = condition_answer(code, ever, scene)
    if answer.state != "present":
        return answer
    events = scene.chart.about("condition", code)
    stated = [entry for entry in events if entry.body.status in ever.counts]
    return _nearest([_within(code, entry, timedelta(days=days), scene) for entry in stated])


def _nearest(answers: list[Answer]) -> Answer:
    """Of several events one that is near decides; then one whose day is not known."""
    return min(answers, key=lambda answer: ("present", "cannot_tell", "absent").index(answer.state))


def _within(code: str, entry: Entry, span: timedelta, scene: Scene) -> Answer:
    event_on = _event_on(entry)
    if event_on is None:
        return cannot_tell(code, Missing("detail.event_on", code), entries=(entry,))
    zone = scene.moment.zone
    surely_until = When(event_on.first, event_on.first, event_on.moment).end(zone) + span
    if not scene.moment.has_reached(surely_until):
        return replace(present(code, entry), until=surely_until)
    if scene.moment.has_reached(event_on.end(zone) + span):
        return absent(code, entry)
    return cannot_tell(code, Missing("detail.event_on", code), entries=(entry,))


def _event_on(entry: Entry) -> When | None:
    written = (entry.body.detail or {}).get("event_on")
    if written is None:
        since: When | None = entry.body.since
        return since
    try:
        return parse(str(written))
    except ValueError:
        return None
