"""How long a briefing takes, and whether it grows with the chart and not with the content.

Briefs one folded chart of 75, 150, 300 and 600 entries with the whole content, and prints the
machine and the median of each; then 300 entries with two and four times as many cards.
The time is the processor's own, so that a busy machine does not count.
Answers 1 where 300 entries take 5 ms or more, where twice as long a chart takes more than
2.2 times as long (linear, with a tenth for chance), or where four times as many cards take more
than 1.5 times as long: a card about something that the chart is silent of costs next to nothing.
"""

from __future__ import annotations

import json
import platform
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice, pairwise
from os import cpu_count
from typing import Any
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.index import index_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.content.content import Content
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
TIMES_THE_CARDS = (2, 4)
LIMIT_OF_MORE_CARDS = 1.5

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


def median_ms(entries: list[Entry], content: Content) -> float:
    taken = []
    for _ in range(ROUNDS):
        chart = fold(entries, AT)
        start = time.thread_time()
        brief(chart, content, AT, ZONE)
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


def with_more_cards(times: int, entries: list[Entry]) -> Content:
    """So many times the cards, the added ones about things that the chart is silent of."""
    content = load()
    asked = index_of(content).asked(fold(entries, AT))
    silent = [card for place, card in enumerate(content.cards) if place not in asked]
    added = islice(cycle(silent), (times - 1) * len(content.cards))
    more = (replace(card, id=f"{card.id}_{number}") for number, card in enumerate(added))
    return replace(content, cards=(*content.cards, *more))


def main() -> int:
    print(f"{platform.platform()}, {cpu_count()} cores, Python {platform.python_version()},")
    print(f"{len(load().cards)} cards; median of {ROUNDS} rounds")
    medians = {size: median_ms(course(size), load()) for size in SIZES}
    for size, median in medians.items():
        print(f"  {size:>4} entries: {median:6.2f} ms")
    ratios = [medians[twice] / medians[size] for size, twice in pairwise(SIZES)]
    for (size, twice), ratio in zip(pairwise(SIZES), ratios, strict=True):
        print(f"  {size} to {twice} entries: {ratio:.2f} times as long")
    is_quick = medians[GOAL_SIZE] < LIMIT_MS
    is_linear = max(ratios) <= LIMIT_OF_TWICE
    is_indexed = _ratio_of_most_cards(medians[GOAL_SIZE]) <= LIMIT_OF_MORE_CARDS
    print(f"  {GOAL_SIZE} entries under {LIMIT_MS:.0f} ms: {is_quick}; linear: {is_linear};")
    print(f"  cost goes with the facts and not with the cards: {is_indexed}")
    return 0 if is_quick and is_linear and is_indexed else 1


def _ratio_of_most_cards(median: float) -> float:
    entries = course(GOAL_SIZE)
    for times in TIMES_THE_CARDS:
        content = with_more_cards(times, entries)
        ratio = median_ms(entries, content) / median
        print(f"  {GOAL_SIZE} entries, {len(content.cards)} cards: {ratio:.2f} times as long")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
