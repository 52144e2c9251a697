"""A course told in few words: a score by its day, a dose by its day, counted from one morning."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.kernel.saying import said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.library.content import load

START = datetime.fromisoformat("2026-01-01T09:00:00+00:00")


def on(day: float) -> str:
    return (START + timedelta(days=day)).isoformat()


def scored(day: float, total: float, instrument: str = "phq-9") -> Entry:
    return said("score", on(day), instrument=instrument, total=total)


def dosed(day: float) -> Entry:
    return said("dose", on(day), "medical", route="im")


def scene(*entries: Entry, day: float = 365) -> Scene:
    at = START + timedelta(days=day)
    return Scene(fold(entries, at), load(), Moment(at, at.tzinfo))
