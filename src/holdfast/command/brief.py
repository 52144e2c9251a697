"""`holdfast brief`: what to be aware of in a chart file, why, and what is due."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from holdfast import clock
from holdfast.command import questions_page
from holdfast.command.brief_many import Order, as_text, brief_many
from holdfast.command.brief_words import lines_of
from holdfast.command.chart_briefed import briefed, folded_from, stem_of, zone_of
from holdfast.command.paper import paper_for
from holdfast.command.refusal import Refusal
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries.when import check_year
from holdfast.library.content import load


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("charts", metavar="CHART", nargs="+", help="a file, a folder, or -")
    parser.add_argument("--at", metavar="ISO", help="the moment, with its offset; now if not said")
    parser.add_argument("--all", action="store_true", help="what is absent as well, nothing folded")
    parser.add_argument(
        "--questions", action="store_true", help="the page of questions for the prescriber instead"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write STEM.json there, one a chart"
    )
    parser.add_argument(
        "--workers",
        metavar="N",
        type=_workers,
        default=os.cpu_count() or 1,
        help="with --out, so many charts at a time; as many as there are cores if not said",
    )
    parser.set_defaults(refuse_use=parser.error)


def run(arguments: Namespace) -> int:
    at = _moment(arguments)
    charts = _charts(arguments.charts)
    if arguments.questions and (arguments.json or arguments.out):
        arguments.refuse_use("--questions is a page for people; leave out --json and --out")
    if len(charts) > 1 and arguments.out is None:
        arguments.refuse_use("several charts need --out DIR, for one JSON file each")
    _refuse_equal_stems(charts)
    if arguments.out is None:
        return _print(charts[0], at, arguments)
    order = Order(at, arguments.all, arguments.out)
    was_refused = False
    for problem in brief_many(charts, order, arguments.workers):
        print(problem, file=sys.stderr)
        was_refused = True
    return int(was_refused)


def _workers(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise ArgumentTypeError("write how many, 1 or more")
    return int(written)


def _print(chart: str, at: datetime, arguments: Namespace) -> int:
    if arguments.questions:
        print("\n".join(_questions(chart, at)))
        return 0
    briefing = briefed(chart, at, show_all=arguments.all)
    if arguments.json:
        print(as_text(briefing))
    else:
        print("\n".join(lines_of(briefing, load(), paper_for(sys.stdout))))
    return 0


def _questions(chart: str, at: datetime) -> Iterator[str]:
    folded = folded_from(chart, at)
    zone = zone_of(folded)
    briefing = brief(folded, load(), at, zone, show_all=True)
    scene = Scene(folded, load(), Moment(at, zone))
    yield from questions_page.lines_of(briefing, scene, paper_for(sys.stdout))


def _moment(arguments: Namespace) -> datetime:
    if arguments.at is None:
        return clock.now()
    try:
        at = datetime.fromisoformat(arguments.at)
        check_year(at)
    except ValueError:
        arguments.refuse_use(f"--at: {arguments.at} is no moment such as 2026-11-23T10:00-08:00")
    if at.tzinfo is None:
        arguments.refuse_use("--at needs an offset from UTC, such as 2026-11-23T10:00-08:00")
    return at


def _charts(named: list[str]) -> list[str]:
    found: list[str] = []
    for name in named:
        path = Path(name)
        found.extend(sorted(str(p) for p in path.glob("*.jsonl")) if path.is_dir() else [name])
    if not found:
        raise Refusal("That folder holds no chart; chart files end in .jsonl.")
    return found


def _refuse_equal_stems(charts: list[str]) -> None:
    for stem, count in Counter(stem_of(chart) for chart in charts).items():
        if count > 1:
            raise Refusal(f"{count} charts are named “{stem}”; their briefings would overwrite.")
