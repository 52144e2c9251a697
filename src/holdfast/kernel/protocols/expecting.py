"""The doses that the protocol a plan names leads to expect: a shape, no plan and no advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.kernel.chart.phase import stopped
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.protocol import Protocol
from holdfast.kernel.exposure.ledger import ledger_of

SHOWN_AT_MOST = 200  # as many as a plan may name; no protocol comes near it


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedDose:
    """Between two days where the client lives, both included; ``is_optional``: it may be over."""

    number: int
    first_day: date
    last_day: date
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Expecting:
    """``given`` are the doses of this course so far. ``doses`` is empty once it is at its end.

    ``is_to_review``: by the protocol somebody decides now whether it goes on.
    """

    protocol: Protocol
    given: int
    doses: tuple[ExpectedDose, ...]
    is_to_review: bool


def expecting(scene: Scene) -> Expecting | None:
    """None where no plan names a protocol that is known, or the course rests."""
    protocol = _named(scene)
    if protocol is None or stopped(scene):
        return None
    run = ledger_of(scene).run
    most = _most(protocol, scene)
    doses = tuple(_doses(protocol, len(run), most, run[-1].day if run else None, scene))
    return Expecting(
        protocol=protocol,
        given=len(run),
        doses=doses,
        is_to_review=protocol.ends_in_review and len(run) >= protocol.most_doses,
    )


def _named(scene: Scene) -> Protocol | None:
    said = scene.plan("protocol")
    if said is None:
        return None
    name = said[0].strip().casefold()
    return next(
        (one for one in scene.content.protocols if name in (one.id, one.title.casefold())), None
    )


def _most(protocol: Protocol, scene: Scene) -> int:
    """The end of the protocol, or of the plan where that is nearer."""
    planned = scene.plan("doses_planned")
    return min(protocol.most_doses, planned[0] if planned else SHOWN_AT_MOST)


def _doses(
    protocol: Protocol, given: int, most: int, last: date | None, scene: Scene
) -> Iterator[ExpectedDose]:
    """Each counted on from the one before; the first day nobody has named leads to nothing."""
    first_day = last_day = last
    for number in range(given + 1, most + 1):
        stretch = protocol.stretch_of(number)
        if first_day is None or last_day is None:
            planned = scene.planned_dose()
            if planned is None:
                return
            first_day = last_day = scene.moment.local_date(planned.start)
        else:
            first_day += timedelta(days=stretch.days_apart[0])
            last_day += timedelta(days=stretch.days_apart[1])
        yield ExpectedDose(
            number=number,
            first_day=first_day,
            last_day=last_day,
            is_optional=protocol.may_end_before(number),
        )
