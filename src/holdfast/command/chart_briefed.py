"""One chart file, read and briefed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.library.chart_file import read
from holdfast.library.content import load
from holdfast.library.refused import Refused


def briefed(chart: str, at: datetime, *, show_all: bool) -> Briefing:
    """Raises Refused, one sentence a malformed line, each with the name of the file."""
    folded = folded_from(chart, at)
    return brief(folded, load(), at, zone_of(folded), show_all=show_all)


def folded_from(chart: str, at: datetime) -> Chart:
    """The chart of a file as it stood at a moment. Raises Refused as ``briefed`` does."""
    try:
        entries = read(_lines(chart), stem_of(chart), load())
    except Refused as refused:
        raise Refused(f"{chart}, {problem}" for problem in refused.problems) from refused
    return fold(entries, at)


def stem_of(chart: str) -> str:
    return "chart" if chart == "-" else Path(chart).stem


def _lines(chart: str) -> Iterator[str]:
    try:
        text = sys.stdin.read() if chart == "-" else Path(chart).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(["line 1: this is not text in UTF-8."]) from error
    yield from text.split("\n")


def zone_of(chart: Chart) -> ZoneInfo:
    """Where the client lives, as the chart says; UTC where it does not say, or nobody knows it."""
    person = chart.latest("person", "time_zone")
    try:
        return ZoneInfo(person.body.time_zone if person else "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
