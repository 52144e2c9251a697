"""What was left undone: overdue, or so often in a row that a person is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from holdfast.kernel.cadence.asked import Asked, asked
from holdfast.kernel.cadence.occurrence import Occurrence
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.cadence import Step
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Overdue:
    """``since`` is when the first of them ran out of its grace; ``entries`` are what it hangs on,
    and by what the step was last done. ``is_handed_over`` once it was missed so often in a row.
    """

    since: datetime
    entries: tuple[Entry, ...]
    is_handed_over: bool


def overdue(step: Step, scene: Scene) -> Overdue | None:
    """None where nothing is, or where the next has come before its grace ran out.

    What is missed in that way still counts: nothing is dropped because something newer came.
    """
    return scene.once(("overdue", step.id), partial(_overdue, step))


def _overdue(step: Step, scene: Scene) -> Overdue | None:
    here = asked(step, scene)
    if here is None:
        return None
    open_: list[Occurrence] = []
    for stretch in here.stretches():
        open_ += here.undone(stretch)
        missed = [one for one in open_ if _was_missed(one, scene)]
        if len(missed) >= step.hand_over_after_missed:
            return _since(missed, here, is_handed_over=True)
    late = [one for one in open_ if scene.moment.has_reached(one.overdue_at)]
    standing = [one for one in late if not _was_followed(one, open_)]
    return _since(standing, here, is_handed_over=False) if standing else None


def _since(standing: list[Occurrence], here: Asked, *, is_handed_over: bool) -> Overdue:
    done = (here.terms.done,) if here.terms.done else ()
    first = min(standing, key=lambda one: one.overdue_at)
    return Overdue(first.overdue_at, (*first.entries, *done), is_handed_over)


def _was_missed(one: Occurrence, scene: Scene) -> bool:
    """Not what was over before what it hangs on became known here, as in an imported history."""
    if not scene.moment.has_reached(one.overdue_at):
        return False
    return one.is_before_dose or all(entry.recorded_at < one.overdue_at for entry in one.entries)


def _was_followed(late: Occurrence, open_: list[Occurrence]) -> bool:
    if late.lapses_at and late.lapses_at <= late.overdue_at:
        return True
    return any(late.at < one.at and one.opens_at <= late.overdue_at for one in open_)
