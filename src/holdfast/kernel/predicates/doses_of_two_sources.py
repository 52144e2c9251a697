"""Whether doses of late came from more than one source, as the doses themselves tell."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class DosesOfTwoSources:
    """Within ``days`` two sources are named, or products went to and fro.

    One change from a product to another is a change of treatment; a return to the first within
    the same days is not.
    """

    days: int


def looks_at(_: DosesOfTwoSources) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: DosesOfTwoSources, scene: Scene) -> tuple[Answer, ...]:
    span = timedelta(days=parameters.days)
    doses = [one for one in scene.doses() if scene.moment.is_within(started_at(one), span)]
    if not doses:
        return ()
    named = {one.body.source.strip().casefold() for one in doses if one.body.source}
    if len(named) > 1 or _returns(doses):
        return (present("two_ketamine_sources", *doses),)
    return (absent("two_ketamine_sources", *doses),)


doses_of_two_sources = Predicate(
    DosesOfTwoSources,
    decide,
    turned_by=told(denied_by=kinds("dose"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def _returns(doses: Iterable[Entry]) -> bool:
    """Whether a product stood before another one and after it."""
    products: list[Hashable] = [one.body.product for one in doses if one.body.product]
    runs = [product for product, _ in groupby(products)]
    return len(runs) > len(set(runs))
