"""What is said of a chart that hypothesis made, in the shapes the properties compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.entry import By
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

ZONES = st.sampled_from(["UTC", "America/New_York", "Europe/Berlin", "Asia/Kathmandu"])
DENIALS = (
    ("phq-9", [0] * 9),
    ("asq", [0, 0, 0, 0, None]),
    ("c-ssrs-screener", {"1": False, "2": False, "6": False}),
)
NO_ANSWER = {"E110", "D09"}  # that a zero was given; that nobody has asked


def one(kind: str, body: dict, at: datetime, by: By = "client", **more) -> Entry:
    return Entry(
        id=more.pop("id", "added"),
        kind=kind,
        at=at,
        recorded_at=at,
        by=by,
        body=decode_body(kind, body),
        **more,
    )


def said(made: list[Entry], at: datetime, *, show_all: bool = False) -> Briefing:
    return brief(fold(made, at), load(), at, ZoneInfo("Europe/Berlin"), show_all=show_all)


def said_later(made: list[Entry], folded_at: datetime, at: datetime, zone: str) -> Briefing:
    """What is said at a moment of what was known at another; without the moment itself."""
    briefing = brief(fold(made, folded_at), load(), at, ZoneInfo(zone))
    return replace(briefing, at=folded_at)


def by_key(briefing: Briefing) -> dict[str, Finding]:
    return {finding.key: finding for finding in briefing.findings}


def risks(briefing: Briefing) -> dict[str, str]:
    return {
        f.key: f.urgency
        for f in briefing.findings
        if f.state == "present" and f.id.startswith("risk.") and not NO_ANSWER & set(f.rows)
    }
