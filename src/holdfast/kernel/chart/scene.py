"""What a predicate looks at: one chart, the content, and the moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from holdfast.kernel.chart.chart import Chart, started_at
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.when import When

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlannedDose:
    """The next dose: the plan entry, what it says, and the span in which it is meant to happen,
    where the client lives."""

    entry: Entry
    when: When
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Scene:
    chart: Chart
    content: Content
    moment: Moment

    def once(self, about: Hashable, work: Callable[[Scene], T]) -> T:
        """What ``work`` makes of this chart at this moment; made the first time only.

        It is asked at a moment of its own, so that everybody who asks learns when it could come out
        otherwise.
        """
        at, zone = self.moment.at, self.moment.zone
        found, next_at = self.chart.once((about, at, zone), lambda: self._asked_alone(work))
        self.moment.takes_over(next_at)
        return found

    def _asked_alone(self, work: Callable[[Scene], T]) -> tuple[T, datetime | None]:
        moment = Moment(self.moment.at, self.moment.zone)
        return work(Scene(self.chart, self.content, moment)), moment.next_at

    def plan(self, field: str) -> tuple[Any, Entry] | None:
        """What the newest plan that speaks of it says, with its entry."""
        entry = self.chart.latest("plan", field)
        return (getattr(entry.body, field), entry) if entry else None

    def doses(self) -> tuple[Entry, ...]:
        return self.chart.doses

    def last_dose(self) -> Entry | None:
        return self.chart.doses[-1] if self.chart.doses else None

    def planned_dose(self) -> PlannedDose | None:
        """The next planned dose, unless its day is over or it has been given."""
        return self.once("planned dose", Scene._next_dose) if self.chart.of("plan") else None

    def _next_dose(self) -> PlannedDose | None:
        return self.coming_dose("next_on") or self.coming_dose("first_on")

    def coming_dose(self, field: str) -> PlannedDose | None:
        """The dose whose day a field of the plan names, while it is still to come."""
        planned = self._planned(field)
        if planned is None or self._is_given(planned) or self._is_over(planned):
            return None
        return planned

    def _planned(self, field: str) -> PlannedDose | None:
        found = self.plan(field)
        if found is None:
            return None
        when, entry = found
        return PlannedDose(entry, when, when.start(self.moment.zone), self._end_of_day(when))

    def _end_of_day(self, when: When) -> datetime:
        return When(when.last, when.last).end(self.moment.zone)

    def _is_given(self, planned: PlannedDose) -> bool:
        last = self.last_dose()
        if last is None:
            return False
        local_date = self.moment.local_date
        return local_date(started_at(last)) >= local_date(planned.start)

    def _is_over(self, planned: PlannedDose) -> bool:
        return self.moment.has_reached(planned.end)

    def is_near_dose(self) -> bool:
        """Whether a planned dose is so near that what is not ready is urgent."""
        planned = self.planned_dose()
        span = timedelta(hours=self.content.policy.near_dose_hours)
        return planned is not None and self.moment.has_reached(planned.start - span)

    def route(self) -> tuple[str, Entry] | None:
        """The route that is planned, or of the last dose where nothing is planned."""
        return self._of_plan_or_dose("route")

    def product(self) -> tuple[str, Entry] | None:
        return self._of_plan_or_dose("product")

    def setting(self) -> tuple[str, Entry] | None:
        return self._of_plan_or_dose("setting")

    def _of_plan_or_dose(self, field: str) -> tuple[str, Entry] | None:
        planned = self.plan(field)
        if planned:
            return planned
        entry = self.chart.latest("dose", field)
        return (getattr(entry.body, field), entry) if entry else None

    def dose_before(self, instant: datetime) -> Entry | None:
        """The last dose that had begun at an instant."""
        begun = bisect_right(self.chart.dose_starts, instant)
        return self.chart.doses[begun - 1] if begun else None
