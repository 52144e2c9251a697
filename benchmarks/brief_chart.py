"""How long a briefing takes, and whether it grows with the chart and no faster.

Briefs one folded chart of 75, 150, 300 and 600 entries with the whole content, and prints the
machine and the median of each. The time is the processor's own, so that a busy machine does not
count.
Answers 1 where 300 entries take 5 ms or more, or where twice as long a chart takes more than
2.2 times as long: linear, with a tenth for chance.
"""

from __future__ import annotations

import json
import platform
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from os import cpu_count
from typing import Any
from zoneinfo import ZoneInfo

from holdfast.kernel.brief import brief
from holdfast.kernel.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.chart_file import read
from holdfast.library.content import load

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
SIZES = (75, 150, 300, 600)
GOAL_SIZE = 300
ROUNDS = 60
LIMIT_MS = 5.0
LIMIT_OF_TWICE = 2.2

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
        start = time.thread_time()
        brief(chart, load(), AT, ZONE)
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


def main() -> int:
    print(f"{platform.platform()}, {cpu_count()} cores, Python {platform.python_version()},")
    print(f"{len(load().cards)} cards; median of {ROUNDS} rounds")
    medians = {size: median_ms(course(size)) for size in SIZES}
    for size, median in medians.items():
        print(f"  {size:>4} entries: {median:6.2f} ms")
    ratios = [medians[twice] / medians[size] for size, twice in pairwise(SIZES)]
    for (size, twice), ratio in zip(pairwise(SIZES), ratios, strict=True):
        print(f"  {size} to {twice} entries: {ratio:.2f} times as long")
    is_quick = medians[GOAL_SIZE] < LIMIT_MS
    is_linear = max(ratios) <= LIMIT_OF_TWICE
    print(f"  {GOAL_SIZE} entries under {LIMIT_MS:.0f} ms: {is_quick}; linear: {is_linear}")
    return 0 if is_quick and is_linear else 1


if __name__ == "__main__":
    sys.exit(main())
