"""What stands open or comes next, for whom and when, in the client's own time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.cadence.asked import Asked, asked
from holdfast.kernel.cadence.occurrence import Occurrence
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.cadence import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that comes due: what, for whom, when, and why then."""

    what: str
    for_: str
    at: datetime
    because: str


def due(step: Step, scene: Scene) -> Due | None:
    """None where the step is not for this client, or nothing of it is ahead; what is overdue is a
    finding instead."""
    here = asked(step, scene)
    one = _current(here) if here else None
    if one is None or scene.moment.has_reached(one.overdue_at):
        return None
    at = one.at.astimezone(scene.moment.zone)
    return Due(what=step.what, for_=step.for_, at=at, because=one.because)


def _current(here: Asked) -> Occurrence | None:
    """The newest that has opened and can still be done, or else the next."""
    ahead = None
    for stretch in reversed(here.stretches()):
        undone = here.undone(stretch)
        opened = [one for one in undone if here.scene.moment.has_reached(one.opens_at)]
        standing = [one for one in opened if not _has_lapsed(one, here.scene)]
        if standing:
            return standing[-1]
        ahead = ahead or next((one for one in undone if one not in opened), None)
    return ahead


def _has_lapsed(one: Occurrence, scene: Scene) -> bool:
    return one.lapses_at is not None and scene.moment.has_reached(one.lapses_at)
