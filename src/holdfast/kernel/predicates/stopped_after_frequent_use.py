"""Whether frequent doses have ended a few days ago, which is when withdrawal would show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.exposure.ledger import ledger_of
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedAfterFrequentUse:
    """At least ``frequent_doses`` in the ``window_days`` up to the last one; present from
    ``from_days`` to ``until_days`` after it, in whole days where the client lives.
    """

    frequent_doses: int
    window_days: int
    from_days: int
    until_days: int


def looks_at(_: StoppedAfterFrequentUse) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: StoppedAfterFrequentUse, scene: Scene) -> tuple[Answer, ...]:
    ledger, moment = ledger_of(scene), scene.moment
    if ledger.ending(parameters.window_days) < parameters.frequent_doses:
        return (absent("dose"),)
    last = ledger.given[-1]
    begins_at = moment.clock(last.day + timedelta(days=parameters.from_days), 0)
    ends_at = moment.clock(last.day + timedelta(days=parameters.until_days), 0)
    if not moment.is_between(begins_at, ends_at):
        return (absent("dose", *last.tellings),)
    return (replace(present("dose", *last.tellings), since=begins_at, until=ends_at),)


stopped_after_frequent_use = Predicate(
    StoppedAfterFrequentUse,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("dose"),
        asked_by=NOTHING,
        denied_by=kinds("dose"),
        unknown_of=NOTHING,
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
    always_tells=True,
)
