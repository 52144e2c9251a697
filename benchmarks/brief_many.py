"""How fast a folder of charts is briefed, and whether memory stays flat meanwhile.

Writes the charts of 240 invented clients, cut to 8 to 140 entries, links them until there are as
many as asked (2,000; ``--charts 100000`` for all), and runs `holdfast brief FOLDER --out DIR` on
them. Prints charts a second, the processor's own time, which a busy machine does not lengthen,
and the largest process at the beginning and at the end, where /proc tells it.
Answers 1 where 100,000 would take two cores 5 minutes or more by the processor's time, or where
the largest process is more than a tenth larger in the last tenth of the time than in the first.
"""

from __future__ import annotations

import json
import platform
import resource
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from os import cpu_count, link
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from holdfast.invented.client import invented_client
from holdfast.invented.said import Said

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
CLIENTS = 240
ENTRIES = (8, 140)
GOAL_CHARTS = 100_000
GOAL_SECONDS = 300.0
GOAL_CORES = 2
GROWTH_AT_MOST = 1.1
SECONDS_BETWEEN_LOOKS = 0.1


def make_charts(folder: Path, count: int) -> float:
    """As many charts as asked; gives how many entries they have on the average."""
    sizes = []
    for number in range(min(count, CLIENTS)):
        length = Random(f"chart/{number}").randint(*ENTRIES)
        said = invented_client(number, AT).entries[:length]
        lines = (json.dumps(_as_line(one), ensure_ascii=False) for one in said)
        (folder / f"{number:06}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        sizes.append(len(said))
    for number in range(CLIENTS, count):
        link(folder / f"{number % CLIENTS:06}.jsonl", folder / f"{number:06}.jsonl")
    return sum(sizes) / len(sizes)


def _as_line(said: Said) -> dict[str, Any]:
    """An entry as a line of a chart file (architecture, section 5)."""
    return {**asdict(said), "at": said.at.isoformat()}


def brief_all(folder: Path, out: Path) -> list[int]:
    """Runs the command to its end; gives the largest process at each look, in bytes."""
    words = ["brief", str(folder), "--out", str(out), "--at", AT.isoformat()]
    command = subprocess.Popen([sys.executable, "-m", "holdfast.command.main", *words])
    largest = []
    while command.poll() is None:
        largest.append(max(_sizes(command.pid), default=0))
        time.sleep(SECONDS_BETWEEN_LOOKS)
    if command.returncode:
        raise SystemExit("The command did not brief them all.")
    return largest


def _sizes(pid: int) -> Iterator[int]:
    """The resident size of a process and of those it started; nothing where /proc is not there."""
    try:
        yield int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError):
        return
    for child in children:
        yield from _sizes(int(child))


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--charts", type=int, default=2000)
    count = parser.parse_args().charts
    with TemporaryDirectory() as place:
        folder, out = Path(place, "charts"), Path(place, "out")
        folder.mkdir()
        mean = make_charts(folder, count)
        start = time.monotonic()
        largest = brief_all(folder, out)
        took = time.monotonic() - start
        written = sum(1 for _ in out.glob("*.json"))
    if written != count:
        raise SystemExit(f"{written} briefings of {count} charts were written.")
    print(f"{platform.platform()}, {cpu_count()} cores, Python {platform.python_version()}")
    print(f"  {count} charts of {mean:.0f} entries on the average")
    return 0 if all((_is_quick(count, took), _is_flat(largest))) else 1


def _is_quick(count: int, took: float) -> bool:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = used.ru_utime + used.ru_stime
    print(f"  {took:.0f} s, {count / took:.0f} charts a second; {busy:.0f} s of the processor")
    for_all = busy / count * GOAL_CHARTS / GOAL_CORES
    print(f"  {GOAL_CHARTS} on {GOAL_CORES} cores: {for_all:.0f} s by the processor's time")
    return for_all < GOAL_SECONDS


def _is_flat(largest: list[int]) -> bool:
    tenth = max(1, len(largest) // 10)
    first, last = max(largest[:tenth], default=0), max(largest[-tenth:], default=0)
    if not first:
        print("  how much memory was used cannot be seen on this system")
        return True
    print(
        f"  largest process: {first / 1e6:.0f} MB in the first tenth, {last / 1e6:.0f} in the last"
    )
    return last <= first * GROWTH_AT_MOST


if __name__ == "__main__":
    sys.exit(main())
