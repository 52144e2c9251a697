"""What the house is like to live in, in numbers: its shape, the walk of an answer and a finding.

    PYTHONPATH=.:src .venv/bin/python setup/measure_house.py

Counts and no times, so that two commits compare on any machine: run it in a checkout of each.
"""

from __future__ import annotations

import ast
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "src" / "holdfast"
ROOMS = ("kernel", "record", "client")
PHQ9 = ["1"] * 9

Arrows = Mapping[str, set[str]]


def main() -> None:
    trees = {module_of(path): ast.parse(path.read_text("utf-8")) for path in code_files()}
    arrows = {name: set(imported(tree, trees)) - {name} for name, tree in trees.items()}
    print(f"modules: {len(trees)}")
    lengths = [length for tree in trees.values() for length in function_lengths(tree)]
    print(f"functions: {len(lengths)}, median {median(lengths):g} lines, longest {max(lengths)}")
    for room in ROOMS:
        boxes, between = shape(f"holdfast.{room}", arrows)
        print(f"{room}: {boxes} boxes at its top, {between} arrows between them")
    print(f"largest circle of imports, those for types too: {largest_circle(arrows)} modules")
    print(f"silenced types: {silenced()}")
    walk()


def code_files() -> list[Path]:
    return [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]


def module_of(path: Path) -> str:
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def imported(tree: ast.AST, modules: Mapping[str, ast.AST]) -> Iterator[str]:
    """What a module imports at its top, for types too; a room's front names no file of its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inside = f"{node.module}.{name.name}"
                if inside in modules:
                    yield inside
                elif node.module in modules:
                    yield node.module


def function_lengths(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


def shape(room: str, arrows: Arrows) -> tuple[int, int]:
    def box(module: str) -> str:
        return ".".join(module.split(".")[:3])

    inside = [name for name in arrows if name.startswith(f"{room}.")]
    between = {
        (box(name), box(other))
        for name in inside
        for other in arrows[name]
        if other.startswith(f"{room}.") and box(other) != box(name)
    }
    return len({box(name) for name in inside}), len(between)


def largest_circle(arrows: Arrows) -> int:
    """The modules that all reach one another."""
    reached = {name: reach(name, arrows) for name in arrows}
    backwards: dict[str, set[str]] = defaultdict(set)
    for name, others in reached.items():
        for other in others:
            backwards[other].add(name)
    return max(len(reached[name] & backwards[name]) for name in arrows)


def reach(name: str, arrows: Arrows) -> set[str]:
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        for other in arrows[ahead.pop()] - seen:
            seen.add(other)
            ahead.append(other)
    return seen


def silenced() -> int:
    return sum(path.read_text("utf-8").count("# type: ignore") for path in code_files())


def walk() -> None:
    """One finding of a chart of 300 entries, and the last answer of a PHQ-9 with all it causes."""
    from benchmarks.brief_chart import AT, GOAL_SIZE, ZONE, brief, course, fold, load

    entries = course(GOAL_SIZE)
    brief(fold(entries, AT), load(), AT, ZONE)
    chart = fold(entries, AT)
    print(f"a briefing of {GOAL_SIZE} entries: {counted(lambda: brief(chart, load(), AT, ZONE))}")
    with tempfile.TemporaryDirectory(prefix="holdfast-measure-") as home:
        installed(Path(home))
        print(f"the last answer of a PHQ-9: {last_answer()}")


def counted(work: Callable[[], object]) -> str:
    """Calls of our own functions, and the files they stand in."""
    files: set[str] = set()
    calls = 0

    def seen(frame: FrameType, event: str, _: Any) -> None:
        nonlocal calls
        if event == "call" and "/src/holdfast/" in frame.f_code.co_filename:
            calls += 1
            files.add(frame.f_code.co_filename)

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return f"{calls} calls in {len(files)} files"


def installed(home: Path) -> None:
    os.environ |= {
        "HOLDFAST_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "holdfast.site.settings",
    }
    import django
    from django.core.management import call_command

    from holdfast.people.keys import make_key

    make_key(home / "installation.key")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)


def last_answer() -> str:
    from benchmarks.check_in import client_with_a_year, fields, sent
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, _ = client_with_a_year()
    sent(browser, "phq-9", PHQ9)
    address = "/me/answer/phq-9/"
    for answer in PHQ9[:-1]:
        browser.post(address, fields(browser, address, answer))
    last = fields(browser, address, PHQ9[-1])
    with CaptureQueriesContext(connection) as queries:
        said = counted(lambda: browser.post(address, last))
    words = [query["sql"].split()[0] for query in queries.captured_queries]
    return f"{said}; {len(words)} statements, {words.count('BEGIN')} transactions"


if __name__ == "__main__":
    main()
