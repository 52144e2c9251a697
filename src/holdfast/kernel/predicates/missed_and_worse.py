"""Whether a dose or its session was missed and mood has become worse since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedAndWorse:
    """Worse: a score since is ``rise_points`` above the last one before what was missed.

    Missed: a session of one of ``purposes`` that was not attended, or the day of a planned dose
    that went by without one. A dose since then ends it.
    """

    instrument: str
    rise_points: float
    purposes: tuple[str, ...]


def looks_at(_: MissedAndWorse) -> Iterable[Subject]:
    return (any_of("session"), any_of("plan"))


def decide(parameters: MissedAndWorse, scene: Scene) -> tuple[Answer, ...]:
    about = parameters.instrument
    missed = _missed(parameters, scene)
    if missed is None:
        return (absent(about),)
    entry, when = missed
    scores = measured(about, scene)
    before = [score for score in scores if score.at < when]
    since = [score for score in scores if score.at >= when]
    if not before or not since:
        return (cannot_tell(about, Missing("form", about), entries=(entry,)),)
    if since[-1].total - before[-1].total >= parameters.rise_points:
        return (present(about, entry, before[-1].entry, since[-1].entry),)
    return (absent(about, entry, since[-1].entry),)


missed_and_worse = Predicate(
    MissedAndWorse,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("dose", "plan"),
        asked_by=kinds("answers", "score", "session"),
        denied_by=kinds("answers", "dose", "plan", "score", "session"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _missed(parameters: MissedAndWorse, scene: Scene) -> tuple[Entry, datetime] | None:
    """What was missed last since the last dose, and when."""
    sessions = (
        (entry, entry.at)
        for entry in scene.chart.of("session")
        if entry.body.attended is False and entry.body.purpose in parameters.purposes
    )
    begun = scene.chart.dose_starts
    missed = [one for one in (*sessions, *_gone_by(scene)) if not begun or one[1] > begun[-1]]
    return max(missed, key=lambda one: one[1], default=None)


def _gone_by(scene: Scene) -> Iterator[tuple[Entry, datetime]]:
    """Each day that a plan named and no other plan had moved before it came, once it is over."""
    plans = [entry for entry in scene.chart.of("plan") if _day(entry)]
    for entry, later in zip_longest(plans, plans[1:]):
        start = _day(entry).start(scene.moment.zone)
        is_moved = later is not None and later.at < start
        if not is_moved and _is_over(entry, scene):
            yield entry, start


def _day(entry: Entry) -> Any:
    return entry.body.next_on or entry.body.first_on


def _is_over(entry: Entry, scene: Scene) -> bool:
    """Whether the last day that the plan can have meant has ended where the client lives."""
    moment, planned = scene.moment, _day(entry)
    last = moment.local_date(planned.moment) if planned.moment else planned.last
    return moment.has_reached(moment.clock(last + timedelta(days=1), 0))
