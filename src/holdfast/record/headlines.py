"""What the board shows of a client, sealed in their standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from holdfast.kernel.answer import Urgency
from holdfast.kernel.briefing import Briefing, Due, Finding
from holdfast.kernel.chart import Chart
from holdfast.kernel.urgency import RANK
from holdfast.record.briefing import Considered
from holdfast.record.course import Course, course_of
from holdfast.record.measures import Measure, main_measure

MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One finding in one line; ``key`` finds it again in the briefing."""

    id: str
    key: str
    cause: str
    title: str
    urgency: Urgency
    state: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """``counts`` are of all findings by urgency, of which ``top`` are the most urgent few.

    ``course`` and ``measure`` are facts, not words: "day 2 after dose 3" changes with the clock,
    so the page says it when it is looked at.
    """

    top: tuple[Headline, ...]
    counts: dict[str, int]
    due: tuple[Due, ...]
    course: Course
    measure: Measure | None
    next_appointment_at: datetime | None


def headlines(considered: Considered) -> Headlines:
    briefing, chart = considered.briefing, considered.chart
    return Headlines(
        top=_top(briefing.findings),
        counts=dict(Counter(finding.urgency for finding in briefing.findings)),
        due=tuple(sorted(briefing.due, key=lambda due: due.at)[:MOST]),
        course=course_of(chart),
        measure=main_measure(considered),
        next_appointment_at=_next_appointment(chart, briefing),
    )


def packed(said: Headlines) -> bytes:
    return msgspec.json.encode(said)


def unpacked(written: bytes) -> Headlines:
    return msgspec.json.decode(written, type=Headlines)


def _top(findings: Sequence[Finding]) -> tuple[Headline, ...]:
    shown = [finding for finding in findings if not finding.is_folded]
    shown.sort(key=lambda finding: RANK[finding.urgency])
    return tuple(
        Headline(
            id=finding.id,
            key=finding.key,
            cause=finding.cause,
            title=finding.title,
            urgency=finding.urgency,
            state=finding.state,
            status=finding.status,
        )
        for finding in shown[:MOST]
    )


def _next_appointment(chart: Chart, briefing: Briefing) -> datetime | None:
    booked = (
        entry.body.starts_at
        for entry in chart.of("appointment")
        if entry.body.status != "cancelled"
    )
    return min((at for at in booked if at and at > briefing.at), default=None)
