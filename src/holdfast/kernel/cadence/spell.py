"""The times in which a step is asked more often, and whether it may be asked less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from holdfast.kernel.cadence.occasion import came_at, entries_of
from holdfast.kernel.cadence.resting import is_at_rest
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.cadence import Denser, Sparser, Step
from holdfast.kernel.entries import Entry

BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Spell:
    """From the day of the entry that called for it to the last day of the denser line."""

    denser: Denser
    entry: Entry
    first: date

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.denser.for_days)

    def after(self, day: date) -> date | None:
        """The next day in it on which the step comes round."""
        following = max(day, self.first) + timedelta(days=self.denser.every_days)
        return following if following <= self.last else None


def spells_of(step: Step, done: Entry | None, scene: Scene) -> Iterator[Spell]:
    """Those that may still have lasted when the step was last done."""
    for denser in step.denser_when:
        if is_at_rest(denser.rests_in, scene):
            continue
        since = done.at - timedelta(days=denser.for_days + 1) if done else BEGINNING
        for name in denser.after:
            for entry in entries_of(scene.content.cadence.occasions[name], scene):
                if came_at(entry) >= since:
                    yield Spell(denser, entry, scene.moment.local_date(came_at(entry)))


def is_all_well(asked: Sparser, spells: Iterable[Spell], done: Entry, scene: Scene) -> bool:
    """Low and steady totals, and no spell that lasted when the step was last done."""
    done_on = scene.moment.local_date(done.at)
    if any(spell.last >= done_on for spell in spells):
        return False
    newest = measured(asked.instrument, scene)[-asked.answers :]
    oldest_at = done.at - timedelta(days=asked.newest_within_days)
    if len(newest) < asked.answers or newest[-1].at < oldest_at:
        return False
    totals = [score.total for score in newest]
    return max(totals) < asked.below_points and max(totals) - min(totals) <= asked.within_points
