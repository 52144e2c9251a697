"""How long a briefing takes, and whether it grows with the chart and no faster.

Folds and briefs one chart of 75, 150 and 300 entries with the whole content and prints the median
of each, and the cost of an entry beside that of the chart half as long.
"""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from holdfast.kernel.brief import brief
from holdfast.kernel.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.chart_file import read
from holdfast.library.content import load

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
SIZES = (75, 150, 300)
ROUNDS = 60
LIMIT_MS = 5.0

BODIES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("answers", "client", {"instrument": "phq-9", "items": [1, 1, 1, 1, 1, 0, 0, 0, 0]}),
    ("check_in", "client", {"mood": 5}),
    ("dose", "medical", {"route": "im", "dose_mg": 35}),
    ("session", "therapist", {"purpose": "integration", "attended": True}),
    ("reading", "medical", {"name": "blood_pressure", "systolic_mmhg": 130, "diastolic_mmhg": 80}),
    ("medication", "client", {"ingredient": "sertraline", "status": "taking"}),
)


def course(size: int) -> list[Entry]:
    return read(map(json.dumps, _lines(size)), "benchmark", load())


def _lines(size: int) -> Iterator[dict[str, Any]]:
    for number in range(size):
        kind, by, body = BODIES[number % len(BODIES)]
        at = (AT - timedelta(days=size - number)).isoformat()
        yield {"kind": kind, "at": at, "by": by, "body": body}


def median_ms(entries: list[Entry]) -> float:
    taken = []
    for _ in range(ROUNDS):
        chart = fold(entries, AT)
        start = time.perf_counter()
        brief(chart, load(), AT, ZONE)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    print(f"{platform.machine()}, Python {platform.python_version()}; {len(load().cards)} cards")
    medians = [(size, median_ms(course(size))) for size in SIZES]
    for size, median in medians:
        print(f"{size:>4} entries: {median:.2f} ms")
    for (small, before), (large, after) in pairwise(medians):
        print(f"{small} to {large} entries: {after / before:.2f} times as long")
    print(f"goal: {SIZES[-1]} entries under {LIMIT_MS:.0f} ms: {medians[-1][1] < LIMIT_MS}")


if __name__ == "__main__":
    main()
