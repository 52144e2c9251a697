"""What comes due, for whom and when, in the client's own time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from holdfast.kernel.briefing import Due
from holdfast.kernel.cadence.step import Anchor, Step
from holdfast.kernel.chart import SUBJECT_OF, started_at
from holdfast.kernel.entries import Entry
from holdfast.kernel.phase import stopped
from holdfast.kernel.risk import is_from_dosed_state, item
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which a step is due, and the entries that make it so."""

    opens_at: datetime
    at: datetime
    overdue_at: datetime
    because: str
    entries: tuple[Entry, ...]


def due(scene: Scene) -> tuple[Due, ...]:
    """What stands open or comes next, soonest first; what is overdue is a finding instead."""
    found = []
    for step in scene.content.cadence.items:
        if not _is_asked(step, scene):
            continue
        occurrence = standing(step, scene) or _next(step, scene)
        if occurrence and not scene.moment.has_reached(occurrence.overdue_at):
            at = occurrence.at.astimezone(scene.moment.zone)
            found.append(Due(what=step.what, for_=step.for_, at=at, because=occurrence.because))
    return tuple(sorted(found, key=lambda item: (item.at, item.what)))


def standing(step: Step, scene: Scene) -> Occurrence | None:
    """The newest occurrence that has opened, unless it has been done or is not asked for here."""
    if not _is_asked(step, scene):
        return None
    opened = [
        found for found in _occurrences(step, scene) if scene.moment.has_reached(found.opens_at)
    ]
    if not opened:
        return None
    newest = max(opened, key=lambda found: found.at)
    done = next(_done(step, scene), None)
    return newest if done is None or done.at < newest.opens_at else None


def _is_asked(step: Step, scene: Scene) -> bool:
    return all(condition.holds(scene) for condition in step.when)


def _next(step: Step, scene: Scene) -> Occurrence | None:
    ahead = [f for f in _occurrences(step, scene) if not scene.moment.has_reached(f.opens_at)]
    return min(ahead, key=lambda found: found.at, default=None)


def _occurrences(step: Step, scene: Scene) -> Iterator[Occurrence]:
    for anchor in step.anchors:
        if anchor.rests_in and stopped(scene) in anchor.rests_in:
            continue
        for at, entries in _moments(anchor, step, scene):
            yield Occurrence(
                opens_at=at - timedelta(hours=step.opens_hours),
                at=at,
                overdue_at=at + timedelta(hours=step.grace_hours),
                because=anchor.because,
                entries=entries,
            )


def _moments(
    anchor: Anchor, step: Step, scene: Scene
) -> Iterator[tuple[datetime, tuple[Entry, ...]]]:
    last = scene.last_dose()
    planned = scene.planned_dose()
    if anchor.to == "before_dose" and planned:
        day = scene.moment.local_date(planned.start) - timedelta(days=anchor.days)
        yield scene.moment.clock(day, anchor.hour), (planned.entry,)
    elif anchor.to == "after_dose" and last:
        day = scene.moment.local_date(started_at(last)) + timedelta(days=anchor.days)
        yield scene.moment.clock(day, anchor.hour), (last,)
    elif anchor.to == "every" and last:
        yield from _recurring(anchor, step, last, scene)


def _recurring(
    anchor: Anchor, step: Step, last: Entry, scene: Scene
) -> Iterator[tuple[datetime, tuple[Entry, ...]]]:
    dosed_on = scene.moment.local_date(started_at(last))
    day = _last_day(step, dosed_on, scene) + timedelta(days=anchor.days)
    day = max(day, dosed_on + timedelta(days=anchor.from_days))
    if anchor.until_days is None or day <= dosed_on + timedelta(days=anchor.until_days):
        yield scene.moment.clock(day, anchor.hour), (last,)


def _last_day(step: Step, dosed_on: date, scene: Scene) -> date:
    newest = next(_done(step, scene), None)
    return dosed_on if newest is None else max(dosed_on, scene.moment.local_date(newest.at))


def _done(step: Step, scene: Scene) -> Iterator[Entry]:
    """The newest entry of each way of doing it, newest first."""
    ways = (_newest(done_by, step, scene) for done_by in step.done_by)
    yield from sorted((way for way in ways if way), key=lambda entry: entry.at, reverse=True)


def _newest(done_by: str, step: Step, scene: Scene) -> Entry | None:
    kind, _, name = done_by.partition(":")
    form, _, question = name.partition(":")
    said = scene.chart.about(kind, form) if kind in SUBJECT_OF else scene.chart.of(kind)
    for entry in reversed(said):
        counts = not (step.risk_check and is_from_dosed_state(entry, scene))
        if counts and _does(entry, name, question, scene):
            return entry
    return None


def _does(entry: Entry, name: str, question: str, scene: Scene) -> bool:
    if entry.kind == "session":
        return entry.body.purpose == name and entry.body.attended is not False
    if entry.kind == "contact":
        return bool(entry.body.assessment)
    return not question or item(entry, question, scene) is not None
