"""Makes small changes of the kernel, one at a time, and says which of them its tests do not notice.

mutmut writes the changes. They are tried here, since mutmut gathers the tests anew for each: they
are gathered once, run once to see which of them come by which function, and then, for each change
in a process of its own, those that come by its function: what comes by few functions first, until
one fails or MOST_SECONDS of them have held. So what is called unnoticed may be too much, never too
little.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from fnmatch import fnmatch
from itertools import accumulate
from math import ceil
from pathlib import Path
from typing import TextIO

import pytest
from mutmut.__main__ import (
    collect_source_file_mutation_data,
    copy_also_copy_files,
    copy_src_dir,
    create_mutants,
    setup_source_paths,
)
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state
from mutmut.utils.format_utils import mangled_name_from_mutant_name

CORES = os.cpu_count() or 2
FOLDER = Path("mutants")
SEED, NUMBER = 20261130, 1200
MOST_SECONDS = 15
TIMES_AS_LONG, AND_SECONDS = 4, 10  # of processor, before a change that never ends is noticed
UNNOTICED, NOTICED = 0, 1


@dataclass
class Trying:
    """A plugin of pytest that runs the gathered tests over and over, instead of once.

    ``came_by`` holds by function the tests that come by it; ``functions`` and ``seconds`` say of a
    test how many it comes by, and how long it takes.
    """

    changes: list[str]
    told: TextIO
    came_by: dict[str, list[pytest.Item]] = field(default_factory=lambda: defaultdict(list))
    functions: dict[pytest.Item, int] = field(default_factory=dict)
    seconds: dict[pytest.Item, float] = field(default_factory=dict)
    survivors: list[str] = field(default_factory=list)
    untouched: list[str] = field(default_factory=list)
    has_failed: bool = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.has_failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        begun = time.monotonic()
        set_mutant_under_test("stats")
        self._see_what_comes_by(session.items)
        self._say(f"{len(session.items)} tests hold, in {time.monotonic() - begun:.0f} s.")
        self._try_each()
        return True

    def _see_what_comes_by(self, items: list[pytest.Item]) -> None:
        for item, following in _with_next(items):
            state()._stats.clear()
            begun = time.process_time()
            self._run(item, following)
            if self.has_failed:
                pytest.exit(f"{item.nodeid} fails without any change.", NOTICED)
            self.seconds[item] = time.process_time() - begun
            self.functions[item] = len(state()._stats)
            for function in state()._stats:
                self.came_by[function].append(item)

    def _run(self, item: pytest.Item, following: pytest.Item | None) -> None:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _try_each(self) -> None:
        running: dict[int, str] = {}
        for tried, change in enumerate(self.changes):
            if tried % 100 == 0:
                self._say(f"{tried} of {len(self.changes)}, {len(self.survivors)} not noticed …")
            items = self.came_by[mangled_name_from_mutant_name(change)]
            if not items:
                self.untouched.append(change)
                self._say(f"  no test comes by  {change}")
                continue
            if len(running) == CORES:
                self._wait_for_one(running)
            running[self._begin(change, items)] = change
        while running:
            self._wait_for_one(running)

    def _begin(self, change: str, items: list[pytest.Item]) -> int:
        """The number of a process of its own, in which the change is tried."""
        child = os.fork()
        if child:
            return child
        try:
            os._exit(self._outcome(change, items))
        finally:  # whatever else comes out of a change is noticed
            os._exit(NOTICED)

    def _outcome(self, change: str, items: list[pytest.Item]) -> int:
        nearest = self._nearest(items)
        usual = sum(self.seconds[item] for item in nearest)
        limit = ceil(usual * TIMES_AS_LONG + AND_SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        set_mutant_under_test(change)
        for item, following in _with_next(nearest):
            self._run(item, following)
            if self.has_failed:
                return NOTICED
        return UNNOTICED

    def _nearest(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """Those that come by few functions first, as many as MOST_SECONDS allow."""
        ordered = sorted(items, key=lambda item: (self.functions[item], self.seconds[item]))
        taken = accumulate(self.seconds[item] for item in ordered)
        return [item for item, total in zip(ordered, taken, strict=True) if total <= MOST_SECONDS]

    def _wait_for_one(self, running: dict[int, str]) -> None:
        child, status = os.wait()
        change = running.pop(child)
        if os.waitstatus_to_exitcode(status) == UNNOTICED:
            self.survivors.append(change)
            self._say(f"  not noticed       {change}")

    def _say(self, sentence: str) -> None:
        print(sentence, file=self.told, flush=True)

    def tell(self) -> None:
        tried = len(self.changes) - len(self.untouched)
        noticed = tried - len(self.survivors)
        self._say(
            f"{noticed} of {tried} changes were noticed, {100 * noticed / max(tried, 1):.1f} %; "
            f"{len(self.survivors)} were not. {len(self.untouched)} stand where no test comes by."
        )


def _with_next(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def write_all() -> list[str]:
    """Every change there is, by name, written into mutants/."""
    set_mutant_under_test("mutant_generation")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with redirect_stdout(Path(os.devnull).open("w")):
        copy_src_dir()
        copy_also_copy_files()
        setup_source_paths()
        create_mutants(CORES)
    changes, _ = collect_source_file_mutation_data(mutant_names=())
    return sorted(name.replace("__init__.", "") for _, name, _ in changes)


def chosen(every: list[str], asked: argparse.Namespace) -> list[str]:
    """What is named, or as many as are asked for, the same for the same seed."""
    if asked.names:
        return [name for name in every if any(fnmatch(name, wanted) for wanted in asked.names)]
    return random.Random(asked.seed).sample(every, min(asked.number, len(every)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED, help="which of them are drawn")
    parser.add_argument("--number", type=int, default=NUMBER, help="how many are drawn")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="these alone: 'holdfast.kernel.chart.risk*'"
    )
    asked = parser.parse_args()
    told = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    every = write_all()
    changes = chosen(every, asked)
    drawn = "named" if asked.names else f"drawn with --seed {asked.seed} --number {asked.number}"
    print(f"{len(changes)} of {len(every)} changes, {drawn}.", file=told, flush=True)
    trying = Trying(changes, told)
    arguments = ["-s", *config().pytest_add_cli_args, *config().pytest_add_cli_args_test_selection]
    os.chdir(FOLDER)
    with redirect_stdout(Path(os.devnull).open("w")):
        code = pytest.main(["--rootdir=.", *arguments], plugins=[trying])
    if code == pytest.ExitCode.OK:
        trying.tell()
    return int(code)


if __name__ == "__main__":
    raise SystemExit(main())
