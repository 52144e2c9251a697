"""What a dense year does to the ribbon: where marks would cover each other, the heaviest stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from holdfast.ui.pictures.axis import TimeAxis
from holdfast.ui.pictures.journey import WEIGHTS, Kind, Moment

NARROW = 480
# How much room a mark takes along the line, in pixels; doses are drawn smaller where it is narrow.
ROOM: dict[Kind, float] = {"dose": 13, "planned_dose": 13, "measure": 6.5, "session": 6}
USUAL_ROOM = 11.0
NARROW_ROOM: dict[Kind, float] = {"dose": 9, "planned_dose": 9}

LIFTS: dict[Kind, float] = {
    "alert_now": -18,
    "alert_today": -18,
    "measure": 17,
    "signature": 17,
    "medicine": 17,
}


@dataclass(slots=True)
class Stood:
    """A moment that is drawn, and those it stands for besides itself."""

    moment: Moment
    x: float
    room: float
    hidden: list[Moment] = field(default_factory=list)

    @property
    def alike(self) -> int:
        """How many of its own kind it stands for besides itself."""
        return sum(other.kind == self.moment.kind for other in self.hidden)


def thinned(moments: Sequence[Moment], axis: TimeAxis) -> list[Stood]:
    """In the order of time; every moment is drawn, or stands behind a heavier one of its lane."""
    lanes: dict[float, list[Stood]] = {}
    for moment in sorted(moments, key=lambda one: (-WEIGHTS[one.kind], one.at)):
        lane = lanes.setdefault(LIFTS.get(moment.kind, 0), [])
        one = Stood(moment, axis.x(moment.at), _room(moment.kind, axis))
        near = [other for other in lane if _covers(other, one)]
        if near:
            min(near, key=lambda other: abs(other.x - one.x)).hidden.append(moment)
        else:
            lane.append(one)
    return sorted((one for lane in lanes.values() for one in lane), key=lambda one: one.moment.at)


def _room(kind: Kind, axis: TimeAxis) -> float:
    if axis.right < NARROW and kind in NARROW_ROOM:
        return NARROW_ROOM[kind]
    return ROOM.get(kind, USUAL_ROOM)


def _covers(one: Stood, other: Stood) -> bool:
    return abs(one.x - other.x) < (one.room + other.room) / 2
