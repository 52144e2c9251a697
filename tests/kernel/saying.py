"""Charts as people would tell them: one line a fact."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

NUMBERS = count()
NOW = "2026-11-23T12:00:00+00:00"


def said(kind: str, at: str, by: str = "client", **body: Any) -> Entry:
    """One entry; ``id_``, ``replaces`` and ``label`` may be given beside the body."""
    moment = datetime.fromisoformat(at).astimezone(UTC)
    return Entry(
        id=body.pop("id_", f"n{next(NUMBERS)}"),
        replaces=body.pop("replaces", None),
        label=body.pop("label", "ordinary"),
        kind=kind,
        at=moment,
        recorded_at=moment,
        by=by,  # type: ignore[arg-type]  # the tests name the five authors
        body=decode_body(kind, body),
    )


def briefed(*entries: Entry, at: str = NOW, zone: str = "UTC", show_all: bool = False) -> Briefing:
    moment = datetime.fromisoformat(at)
    chart = fold(entries, moment)
    return brief(chart, load(), moment, ZoneInfo(zone), show_all=show_all)


def finding(key: str, *entries: Entry, at: str = NOW) -> Finding:
    """The finding of that key, absent or not."""
    findings = briefed(*entries, at=at, show_all=True).findings
    return next(found for found in findings if found.key == key)
