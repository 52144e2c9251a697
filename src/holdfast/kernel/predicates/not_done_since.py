"""Whether something that exposure asks for was not done for so many doses or days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.phase import is_course_over, stopped
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.exposure.done import newest
from holdfast.kernel.exposure.ledger import Ledger, Run, ledger_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import (
    ANYTHING,
    NOTHING,
    Contact,
    Kinds,
    TurnedBy,
    kinds,
    kinds_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDoneSince:
    """``what`` names it, ``done_by`` the entries that do it (``kernel.exposure.done``).

    Days are counted from the first dose of a course, which is a run of doses between two gaps. It
    counts as done from ``counts_from_days`` on, before that dose where negative; is asked for from
    ``from_days`` to ``until_days``; and again ``every_days`` after it was done, or with the
    ``every_doses``-th dose since, whichever comes first. From ``later_from_days`` on it is every
    ``later_every_days``. ``again_only``: what comes before the very first dose is asked elsewhere.
    ``products`` are those that it is asked for; a dose of which nobody named the product counts.
    """

    what: str
    done_by: tuple[str, ...]
    counts_from_days: int
    from_days: int = 0
    until_days: int | None = None
    every_days: int | None = None
    every_doses: int | None = None
    later_from_days: int | None = None
    later_every_days: int | None = None
    again_only: bool = False
    products: tuple[str, ...] = ()
    not_asked_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """When it is due, how that came, and the facts it stands on."""

    at: datetime
    how: Literal["never", "again", "before_next"]
    entries: tuple[Entry, ...]


def _settled_by(parameters: NotDoneSince, _about: str, _content: Content) -> Kinds:
    return kinds_of(parameters.done_by)


def looks_at(_: NotDoneSince) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: NotDoneSince, scene: Scene) -> tuple[Answer, ...]:
    watch = watch_of(parameters, scene)
    if watch is None or not scene.moment.has_reached(watch.at):
        return (absent(parameters.what),)
    found = present(parameters.what, *watch.entries)
    return (replace(found, how=watch.how, since=watch.at),)


not_done_since = Predicate(
    NotDoneSince,
    decide,
    turned_by=TurnedBy(
        settled_by=_settled_by,
        asked_by=kinds("dose", "person", "plan"),
        denied_by=ANYTHING,
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)


def watch_of(parameters: NotDoneSince, scene: Scene) -> Watch | None:
    """What is due by it, now or later; None where nothing is, as when no dose seems to follow."""
    ledger = ledger_of(scene, parameters.products)
    if not ledger.given or stopped(scene) or _is_not_asked(parameters, scene):
        return None
    last = ledger.given[-1]
    if is_course_over(last.entry, scene):
        return None
    gap_days = timedelta(days=scene.content.policy.exposure_gap_days)
    ends_at = scene.moment.clock(last.day + gap_days, 0)
    if scene.moment.has_reached(ends_at):
        return _before_next(parameters, last.entry, ends_at, scene)
    return _in_the_course(parameters, ledger, scene)


def _is_not_asked(parameters: NotDoneSince, scene: Scene) -> bool:
    sex = scene.chart.latest("person", "sex") if parameters.not_asked_of else None
    return sex is not None and sex.body.sex in parameters.not_asked_of


def _before_next(
    parameters: NotDoneSince, last: Entry, since: datetime, scene: Scene
) -> Watch | None:
    """After a gap: what belongs before a first dose belongs before the next one again."""
    planned = scene.planned_dose()
    if planned is None or parameters.counts_from_days > 0:
        return None
    day = scene.moment.local_date(planned.start) + timedelta(days=parameters.counts_from_days)
    if newest(parameters.done_by, scene, scene.moment.clock(day, 0)):
        return None
    return Watch(since, "before_next", (last, planned.entry))


def _in_the_course(parameters: NotDoneSince, ledger: Ledger, scene: Scene) -> Watch | None:
    run, until = ledger.run, parameters.until_days
    if until is not None and scene.moment.has_reached(_day_of(run, until, scene)):
        return None
    counts_from = _day_of(run, parameters.counts_from_days, scene)
    done = newest(parameters.done_by, scene, counts_from)
    if done is not None:
        return _again(parameters, done, run, scene)
    if parameters.again_only and len(ledger.runs) == 1:
        return _again(parameters, run[0].entry, run, scene)
    return Watch(_day_of(run, parameters.from_days, scene), "never", (run[0].entry,))


def _again(parameters: NotDoneSince, done: Entry, run: Run, scene: Scene) -> Watch | None:
    """Counted from when it was done, in days or doses, whichever comes first."""
    ahead = []
    if days := _every_days(parameters, done, run, scene):
        day = scene.moment.local_date(done.at) + timedelta(days=days)
        ahead.append(Watch(scene.moment.clock(day, 0), "again", (done,)))
    if doses := parameters.every_doses:
        since = [dose for dose in run if dose.at > done.at][doses - 1 : doses]
        ahead.extend(Watch(dose.at, "again", (done, dose.entry)) for dose in since)
    return min(ahead, key=lambda watch: watch.at, default=None)


def _every_days(parameters: NotDoneSince, done: Entry, run: Run, scene: Scene) -> int | None:
    later = parameters.later_from_days
    if later is not None and done.at >= _day_of(run, later, scene):
        return parameters.later_every_days
    return parameters.every_days


def _day_of(run: Run, days: int, scene: Scene) -> datetime:
    """The beginning of a day, counted from the first dose of the course."""
    return scene.moment.clock(run[0].day + timedelta(days=days), 0)
