"""Only the room of the clock reads the time of day; what is measured goes by ``monotonic``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "holdfast"
READS = re.compile(
    r"timezone\.now\b|datetime\.(?:now|utcnow|today)\(|date\.today\(|\btime\.time\(|\blocaldate\(\)"
    r"|localdate\(timezone|\blocaltime\(\)|auto_now|CURRENT_TIMESTAMP|clock_timestamp|\bNow\(\)"
    r"|'now'|\bfrom time import .*\btime\b|\{% now\b|\|timesince|\|timeuntil"
)
MAY = {
    "clock/reading.py": "it is the clock",
    "pulse/clock.py": "asks the database, and moves the answer as far",
    "people/models/account.py": "when an account was made, which nothing goes by",
}


def readings(text: str) -> list[str]:
    return READS.findall(text)


def written() -> list[Path]:
    found = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.html"), *SOURCE.rglob("*.txt")]
    return [path for path in found if "migrations" not in path.parts]


def test_nobody_else_reads_it() -> None:
    named = {str(path.relative_to(SOURCE)): readings(path.read_text("utf-8")) for path in written()}
    assert {name: found for name, found in named.items() if found and name not in MAY} == {}


@pytest.mark.parametrize("name", MAY)
def test_those_who_may_do(name: str) -> None:
    assert readings((SOURCE / name).read_text("utf-8"))


@pytest.mark.parametrize(
    "line",
    ["at = timezone.now()", "default=timezone.now", "datetime.now(UTC)", "date.today()", "Now()"],
)
def test_a_new_reading_would_be_noticed(line: str) -> None:
    assert readings(line)
