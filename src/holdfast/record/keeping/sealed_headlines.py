"""What the board shows of a client, sealed in their standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.situations import told_once
from holdfast.kernel.cadence.due import Due
from holdfast.kernel.chart.appointments import appointments_after
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.content.urgency import RANK, Urgency
from holdfast.kernel.entries.appointment import Appointment as Booked
from holdfast.library.known import known
from holdfast.record.briefing import Considered
from holdfast.record.keeping.board_measure import Measure, main_measure
from holdfast.record.keeping.course_stage import Course, course_of

MOST = 5
OWN_CONVENTION = "HOLDFAST-DESIGN"  # of content/sources.yaml: no authority says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One finding in one line; ``key`` finds it again in the briefing.

    ``source`` is the authority that says why it matters, where one does; ``since`` when the newest
    fact it stands on was so; ``waits_since`` is set where it has waited for too long with no dose
    planned.
    """

    id: str
    key: str
    cause: str
    title: str
    urgency: Urgency
    state: str
    status: str
    source: str = ""
    since: datetime | None = None
    waits_since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What is known of a booked time besides its hour."""

    purpose: str | None = None
    way: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """``counts`` are by urgency, of a situation one; ``top`` are the most urgent few.

    ``overdue`` are the steps of the cadence whose grace has run out: findings, no longer due.

    ``course`` and ``measure`` are facts, not words: "day 2 after dose 3" changes with the clock,
    so the page says it when it is looked at.
    """

    top: tuple[Headline, ...]
    counts: dict[str, int]
    due: tuple[Due, ...]
    course: Course
    measure: Measure | None
    next_appointment_at: datetime | None
    next_appointment: Appointment | None = None
    overdue: tuple[str, ...] = ()


def headlines(considered: Considered) -> Headlines:
    briefing, chart = considered.briefing, considered.chart
    booked = _next_appointment(chart, briefing)
    told = tuple(told_once(briefing))
    return Headlines(
        top=_top(told, chart),
        counts=dict(Counter(finding.urgency for finding in told)),
        due=tuple(sorted(briefing.due, key=lambda due: due.at)[:MOST]),
        course=course_of(chart),
        measure=main_measure(considered),
        next_appointment_at=booked.starts_at if booked else None,
        next_appointment=_said_of(booked) if booked else None,
        overdue=_overdue(considered),
    )


def packed(said: Headlines) -> bytes:
    return msgspec.json.encode(said)


def unpacked(written: bytes) -> Headlines:
    return msgspec.json.decode(written, type=known(Headlines))


def _top(findings: Sequence[Finding], chart: Chart) -> tuple[Headline, ...]:
    shown = [finding for finding in findings if not finding.is_folded]
    shown.sort(key=lambda finding: RANK[finding.stands_as])
    return tuple(_headline(finding, chart) for finding in shown[:MOST])


def _headline(finding: Finding, chart: Chart) -> Headline:
    return Headline(
        id=finding.id,
        key=finding.key,
        cause=finding.cause,
        title=finding.title,
        urgency=finding.urgency,
        state=finding.state,
        status=finding.status,
        source=_authority(finding),
        since=_since(finding, chart),
        waits_since=finding.waits_since,
    )


def _authority(finding: Finding) -> str:
    said = (one.who for one in finding.strength if one.source != OWN_CONVENTION)
    return next(said, "")


def _since(finding: Finding, chart: Chart) -> datetime | None:
    named = {why.entry for why in finding.why}
    kinds = chart.ever.values() if named else ()
    return max((entry.at for kind in kinds for entry in kind if entry.id in named), default=None)


def _overdue(considered: Considered) -> tuple[str, ...]:
    steps = {step.id for step in considered.content.cadence.items}
    present = (one for one in considered.briefing.findings if one.state == "present")
    abouts = (one.key.partition("@")[2] for one in present)
    return tuple(dict.fromkeys(about for about in abouts if about in steps))


def _next_appointment(chart: Chart, briefing: Briefing) -> Booked | None:
    ahead = appointments_after(chart, briefing.at)
    return ahead[0].body if ahead else None


def _said_of(booked: Booked) -> Appointment:
    return Appointment(purpose=booked.purpose, way=booked.way)
