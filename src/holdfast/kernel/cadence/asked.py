"""A step as it is asked of one client, and the times at which it is due that nobody did it for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import takewhile

from holdfast.kernel.cadence.doing import last_done
from holdfast.kernel.cadence.holding import all_hold
from holdfast.kernel.cadence.in_course import course_of, next_in_course
from holdfast.kernel.cadence.occasion import new_doses
from holdfast.kernel.cadence.occurrence import Occurrence
from holdfast.kernel.cadence.recurring import rounds
from holdfast.kernel.cadence.resting import is_at_rest, was_at_rest
from holdfast.kernel.cadence.spell import Spell, is_all_well, spells_of
from holdfast.kernel.cadence.stretch import Stretch, stretches
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.cadence import Anchor, Rest, Sparser, Step
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a step is asked of one client now.

    ``done`` is the newest entry that did it; ``anchors`` are those that hold, by what they hang on.
    ``new_doses`` are known where an anchor is only for them; in ``spells`` it is asked more often;
    ``sparser`` is there while all is well.
    """

    done: Entry | None
    anchors: Mapping[str, Sequence[Anchor]]
    new_doses: tuple[Entry, ...]
    spells: tuple[Spell, ...]
    sparser: Sparser | None


@dataclass(frozen=True, slots=True)
class Asked:
    step: Step
    scene: Scene
    terms: Terms

    def stretches(self) -> list[Stretch]:
        """In order, those not over when it was last done in which something of it may lie."""
        found = stretches(self.scene, self.terms.done.at if self.terms.done else None)
        if self.terms.spells or not self.terms.anchors.keys() <= {"every"}:
            return found
        first = self._first_round()
        return [one for one in found if first is not None and not one.is_shorter_than(first)]

    def undone(self, stretch: Stretch) -> list[Occurrence]:
        """In order: all that opened in a stretch since it was last done, and the next."""
        found = list(self._after_dose(stretch))
        taken = {self.scene.moment.local_date(one.at) for one in found}
        found += self._before_dose(stretch)
        found += self._rounds(stretch, taken)
        found += self._in_course(stretch)
        if found and self.terms.done:
            found = [one for one in found if self.terms.done.at < one.opens_at]
        return sorted(found, key=lambda one: one.at)

    def _after_dose(self, stretch: Stretch) -> Iterator[Occurrence]:
        dose = stretch.dose
        for anchor in self.terms.anchors.get("after_dose", ()):
            if dose is None:
                return
            if anchor.new_dose and dose not in self.terms.new_doses:
                continue
            day = self._day_of(dose) + timedelta(days=anchor.days)
            found = self._clear_of(dose, self._on(day, anchor.hour, anchor.because, dose), anchor)
            if self._is_asked(found, anchor.rests_in, stretch):
                yield found

    def _before_dose(self, stretch: Stretch) -> Iterator[Occurrence]:
        for anchor in self.terms.anchors.get("before_dose", ()):
            if stretch.next_dose:
                yield from self._before_given(stretch.next_dose, anchor)
            elif planned := self.scene.planned_dose():
                day = self.scene.moment.local_date(planned.start) - timedelta(days=anchor.days)
                yield self._on(day, anchor.hour, anchor.because, planned.entry)

    def _before_given(self, dose: Entry, anchor: Anchor) -> Iterator[Occurrence]:
        """What was to be done before a dose given since, where anybody knew of it before."""
        begun = started_at(dose)
        day = self._day_of(dose) - timedelta(days=anchor.days)
        found = self._on(day, anchor.hour, anchor.because, dose)
        found = replace(found, at=min(found.at, begun), is_before_dose=True)
        if anchor.outlasts_dose:
            yield replace(found, overdue_at=min(found.overdue_at, begun))
        elif self._was_planned(dose, found.at):
            yield replace(found, lapses_at=begun)

    def _was_planned(self, dose: Entry, by: datetime) -> bool:
        day = self._day_of(dose)
        plans = (plan.body for plan in self.scene.chart.ever_of("plan") if plan.at <= by)
        dates = (when for plan in plans for when in (plan.first_on, plan.next_on) if when)
        return any(when.first <= day <= when.last for when in dates)

    def _rounds(self, stretch: Stretch, taken: set[date]) -> Iterator[Occurrence]:
        """Up to the first that has not opened; never twice on a day."""
        local_date = self.scene.moment.local_date
        first = self._first_round()
        if not self.terms.spells and (first is None or stretch.is_shorter_than(first)):
            return
        for one in rounds(
            self.terms.anchors.get("every", ()),
            self.terms.sparser,
            self.terms.spells,
            dosed_on=self._day_of(stretch.dose) if stretch.dose else None,
            done_on=local_date(self.terms.done.at) if self.terms.done else None,
        ):
            entry = one.spell.entry if one.spell else stretch.dose
            found = self._on(one.day, one.hour, one.because, entry)
            if stretch.dose and one.anchor:
                found = self._clear_of(stretch.dose, found, one.anchor)
            if not stretch.has_room_for(found.at):
                return
            if one.day not in taken and self._is_asked(found, one.rests_in, stretch):
                yield found
            if not self.scene.moment.has_reached(found.opens_at):
                return

    def _first_round(self) -> int | None:
        """The days after a dose before which none of the usual rounds comes; None where none is."""
        every = self.terms.anchors.get("every", ())
        return min((max(anchor.days, anchor.from_days) for anchor in every), default=None)

    def _in_course(self, stretch: Stretch) -> Iterator[Occurrence]:
        """The rounds of a course that fall into a stretch, to the first that has not opened."""
        if stretch.dose is None:
            return
        begun = started_at(stretch.dose)
        for anchor in self.terms.anchors.get("in_course", ()):
            ahead = self._of_course(anchor, stretch.dose, stretch.next_dose)
            for found in takewhile(lambda one: stretch.has_room_for(one.at), ahead):
                if begun <= found.at and self._is_asked(found, anchor.rests_in, stretch):
                    yield found
                if not self.scene.moment.has_reached(found.opens_at):
                    break

    def _of_course(
        self, anchor: Anchor, dose: Entry, next_dose: Entry | None
    ) -> Iterator[Occurrence]:
        """Each round from the day of a dose to that of the next, or without end."""
        course = course_of(dose, self.scene)
        done_on = self.scene.moment.local_date(self.terms.done.at) if self.terms.done else date.min
        day = next_in_course(max(course.day, done_on), anchor.days, since=self._day_of(dose))
        last = self._day_of(next_dose) if next_dose else date.max
        while day <= last:
            yield self._on(day, anchor.hour, anchor.because, course.entry)
            day += timedelta(days=anchor.days)

    def _is_asked(self, found: Occurrence, rests_in: frozenset[Rest], stretch: Stretch) -> bool:
        is_in_time = stretch.has_room_for(found.at)
        return is_in_time and not was_at_rest(rests_in, found.at, stretch.dose, self.scene)

    def _on(self, day: date, hour: int, because: str, entry: Entry | None) -> Occurrence:
        moment, step = self.scene.moment, self.step
        at = moment.clock(day, hour)
        if step.for_ == "client":
            at = self.scene.content.cadence.quiet.next_allowed(at, moment.zone)
        return Occurrence(
            opens_at=at - timedelta(hours=step.opens_hours),
            at=at,
            overdue_at=at + timedelta(hours=step.grace_hours),
            because=because,
            entries=(entry,) if entry else (),
        )

    def _clear_of(self, dose: Entry, found: Occurrence, anchor: Anchor) -> Occurrence:
        """Not before the days that the form asks about begin after the dose, unless said so."""
        form = self.scene.content.instruments.get(self.step.what)
        if form is None or form.recall.days is None or anchor.reaches_over_dose:
            return found
        earliest = started_at(dose) + timedelta(days=form.recall.days)
        if found.at >= earliest:
            return found
        day = self.scene.moment.local_date(earliest)
        on_the_day = self._on(day, anchor.hour, found.because, dose)
        if on_the_day.at >= earliest:
            return on_the_day
        return self._on(day + timedelta(days=1), anchor.hour, found.because, dose)

    def _day_of(self, dose: Entry) -> date:
        return self.scene.moment.local_date(started_at(dose))


def asked(step: Step, scene: Scene) -> Asked | None:
    """None where the step is not for this client."""
    terms = scene.once(("asked", step.id), partial(_terms, step))
    return Asked(step, scene, terms) if terms else None


def _terms(step: Step, scene: Scene) -> Terms | None:
    if not all_hold(step.when, scene):
        return None
    done = last_done(step, scene)
    spells = tuple(spells_of(step, done, scene))
    sparser = step.sparser_when
    is_sparse = done and sparser and is_all_well(sparser, spells, done, scene)
    is_of_new = any(anchor.new_dose for anchor in step.anchors)
    return Terms(
        done=done,
        anchors=_applying(step.anchors, scene),
        new_doses=new_doses(scene) if is_of_new else (),
        spells=spells,
        sparser=sparser if is_sparse else None,
    )


def _applying(anchors: Sequence[Anchor], scene: Scene) -> Mapping[str, Sequence[Anchor]]:
    found: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        if _applies(anchor, scene):
            found.setdefault(anchor.to, []).append(anchor)
    return found


def _applies(anchor: Anchor, scene: Scene) -> bool:
    if is_at_rest(anchor.rests_in, scene):
        return False
    return all_hold(anchor.when, scene)
