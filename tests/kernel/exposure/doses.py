"""Doses as people would tell of them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.kernel.saying import NOW, said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.exposure.ledger import Ledger, ledger_of
from holdfast.library.content import load


def dose(day: str, by: str = "medical", hour: str = "10:00", **body: object) -> Entry:
    return said("dose", f"{day}T{hour}:00Z", by, **{"route": "im", **body})


def ledger(*entries: Entry, at: str = NOW, zone: str = "UTC", **how: tuple[str, ...]) -> Ledger:
    moment = datetime.fromisoformat(at)
    scene = Scene(fold(entries, moment), load(), Moment(moment, ZoneInfo(zone)))
    return ledger_of(scene, **how)
