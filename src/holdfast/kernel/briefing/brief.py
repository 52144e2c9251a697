"""The one pure function: a chart, the cards and a moment in, a briefing out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial
from operator import attrgetter
from typing import Any

from holdfast.kernel.briefing.affected import as_urgent_as_affected
from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.briefing.folding import folded
from holdfast.kernel.briefing.index import index_of
from holdfast.kernel.briefing.reviewing import marked
from holdfast.kernel.briefing.situations import situations_of
from holdfast.kernel.cadence import due
from holdfast.kernel.cadence.due import Due
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.phase import phase_of
from holdfast.kernel.chart.reviewing import past_review
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.phases import Phase
from holdfast.kernel.content.urgency import RANK

Work = Callable[[Scene], Any]


def brief(
    chart: Chart, content: Content, at: datetime, zone: tzinfo, *, show_all: bool = False
) -> Briefing:
    """What to be aware of, why, and what is due: for any chart, and never an exception.

    ``show_all`` adds the absent findings and leaves nothing folded.
    """
    asking = _Asking(chart, content, zone, show_all)
    parts = {place: asking.work_out(work, at) for place, work in asking.works()}
    now = asking.standing(parts)
    findings = sorted(asking.shown(now), key=_order)
    return Briefing(
        at=at,
        phase=now.phase,
        content_version=content.version,
        changes_at=asking.changes_at(now, parts),
        findings=tuple(findings),
        due=now.due,
        situations=situations_of(findings, chart, content),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing worked out on its own, and when it could first come out otherwise."""

    work: Work
    found: Any
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Standing:
    """Everything that was worked out at one moment, before what is not known is folded."""

    phase: Phase
    findings: list[Finding]
    due: tuple[Due, ...]

    def known(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.state != "cannot_tell"]


@dataclass(frozen=True, slots=True)
class _Asking:
    """What a briefing is of. Its parts stand in the order of the cards; phase, what is past review
    and each step of the cadence after."""

    chart: Chart
    content: Content
    zone: tzinfo
    show_all: bool

    def works(self) -> Iterator[tuple[int, Work]]:
        cards = self.content.cards
        for place in index_of(self.content).asked(self.chart):
            yield place, partial(findings_of, cards[place], absent_too=self.show_all)
        yield len(cards), phase_of
        yield len(cards) + 1, past_review
        for place, step in enumerate(self.content.cadence.items, start=len(cards) + 2):
            yield place, partial(due, step)

    def work_out(self, work: Work, at: datetime) -> _Part:
        moment = Moment(at, self.zone)
        found = work(Scene(self.chart, self.content, moment))
        return _Part(work, found, moment.next_at)

    def standing(self, parts: dict[int, _Part]) -> _Standing:
        unasked = index_of(self.content).of_unasked(self.chart, absent_too=self.show_all)
        found: list[Any] = [*unasked, *(None for _ in range(2 + len(self.content.cadence.items)))]
        for place, part in parts.items():
            found[place] = part.found
        cards, (phase, overdue, *dues) = found[: len(unasked)], found[len(unasked) :]
        findings = marked([finding for of_card in cards for finding in of_card], overdue)
        return _Standing(
            phase=phase,
            findings=as_urgent_as_affected(findings, self.content.policy),
            due=tuple(sorted(filter(None, dues), key=attrgetter("at", "what"))),
        )

    def shown(self, standing: _Standing) -> list[Finding]:
        if self.show_all:
            return standing.findings
        return list(folded(standing.findings, self.content, standing.phase))

    def changes_at(self, now: _Standing, parts: dict[int, _Part]) -> datetime | None:
        """Go from one instant of possible change to the next until something differs."""
        while ahead := [part.next_at for part in parts.values() if part.next_at is not None]:
            then = min(ahead)
            before = {place: part for place, part in parts.items() if part.next_at == then}
            after = {place: self.work_out(part.work, then) for place, part in before.items()}
            parts = parts | after
            has_moved = any(after[place].found != part.found for place, part in before.items())
            if has_moved and self._reads_otherwise(self.standing(parts), now):
                return then.astimezone(self.zone)
        return None

    def _reads_otherwise(self, then: _Standing, now: _Standing) -> bool:
        """What is known is never folded: only where all of it is alike, the folds are compared."""
        if (then.phase, then.due) != (now.phase, now.due) or then.known() != now.known():
            return True
        return self.shown(then) != self.shown(now)


def _order(finding: Finding) -> tuple[int, bool, bool]:
    return (RANK[finding.urgency], finding.state != "present", finding.is_folded)
