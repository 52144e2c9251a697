"""The one pure function: a chart, the cards and a moment in, a briefing out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from typing import Any

from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.cadence import due
from holdfast.kernel.chart import Chart
from holdfast.kernel.content import Content
from holdfast.kernel.findings import findings_of
from holdfast.kernel.folding import folded
from holdfast.kernel.moment import Moment
from holdfast.kernel.phase import phase_of
from holdfast.kernel.scene import Scene
from holdfast.kernel.urgency import RANK


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing worked out on its own, and when it could first come out otherwise."""

    work_out: Callable[[Scene], Any]
    found: Any
    next_at: datetime | None


def brief(
    chart: Chart, content: Content, at: datetime, zone: tzinfo, *, show_all: bool = False
) -> Briefing:
    """What to be aware of, why, and what is due: for any chart, and never an exception.

    ``show_all`` adds the absent findings and leaves nothing folded.
    """
    parts = [_work_out(work, chart, content, at, zone) for work in _works(content, show_all)]
    now = _assemble(parts, content, at, show_all)
    return replace(now, changes_at=_changes_at(now, parts, chart, content, zone, show_all))


def _works(content: Content, show_all: bool) -> Iterable[Callable[[Scene], Any]]:
    yield phase_of
    yield due
    for card in content.cards:
        yield partial(findings_of, card, absent_too=show_all)


def _work_out(
    work: Callable[[Scene], Any], chart: Chart, content: Content, at: datetime, zone: tzinfo
) -> _Part:
    moment = Moment(at, zone)
    found = work(Scene(chart, content, moment))
    return _Part(work, found, moment.next_at)


def _assemble(parts: list[_Part], content: Content, at: datetime, show_all: bool) -> Briefing:
    phase, dues, *cards = (part.found for part in parts)
    findings = [finding for found in cards for finding in found]
    return Briefing(
        at=at,
        phase=phase,
        content_version=content.version,
        changes_at=None,
        findings=tuple(sorted(_shown(findings, content, show_all), key=_order)),
        due=dues,
    )


def _shown(findings: list[Finding], content: Content, show_all: bool) -> Iterable[Finding]:
    return findings if show_all else folded(findings, content)


def _order(finding: Finding) -> tuple[int, bool, bool]:
    return (RANK[finding.urgency], finding.state != "present", finding.is_folded)


def _changes_at(  # noqa: PLR0917 - what brief was given, and what it found
    now: Briefing,
    parts: list[_Part],
    chart: Chart,
    content: Content,
    zone: tzinfo,
    show_all: bool,
) -> datetime | None:
    """Go from one instant of possible change to the next until something differs."""
    parts = list(parts)
    while True:
        ahead = [part.next_at for part in parts if part.next_at is not None]
        if not ahead:
            return None
        then = min(ahead)
        for index, part in enumerate(parts):
            if part.next_at == then:
                parts[index] = _work_out(part.work_out, chart, content, then, zone)
        if replace(_assemble(parts, content, then, show_all), at=now.at) != now:
            return then.astimezone(zone)
