"""`holdfast brief`: what to be aware of in a chart file, why, and what is due."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holdfast.command.brief_words import lines_of
from holdfast.command.refusal import Refusal
from holdfast.kernel.brief import brief
from holdfast.kernel.briefing import Briefing
from holdfast.kernel.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.kernel.when import check_year
from holdfast.library.briefing_json import encode_briefing
from holdfast.library.chart_file import read
from holdfast.library.content import load
from holdfast.library.refused import Refused


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("charts", metavar="CHART", nargs="+", help="a file, a folder, or -")
    parser.add_argument("--at", metavar="ISO", help="the moment, with its offset; now if not said")
    parser.add_argument("--all", action="store_true", help="what is absent as well, nothing folded")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write STEM.json there, one a chart"
    )
    parser.set_defaults(refuse_use=parser.error)


def run(arguments: Namespace) -> int:
    at = _moment(arguments)
    charts = _charts(arguments.charts)
    if len(charts) > 1 and arguments.out is None:
        arguments.refuse_use("several charts need --out DIR, for one JSON file each")
    _refuse_equal_stems(charts)
    entries = _read_all(charts)
    for chart in charts:
        briefing = _briefing(entries[chart], at, arguments.all)
        _tell(briefing, chart, arguments)
    return 0


def _moment(arguments: Namespace) -> datetime:
    if arguments.at is None:
        return datetime.now(UTC)
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
    for stem, count in Counter(_stem(chart) for chart in charts).items():
        if count > 1:
            raise Refusal(f"{count} charts are named “{stem}”; their briefings would overwrite.")


def _stem(chart: str) -> str:
    return "chart" if chart == "-" else Path(chart).stem


def _read_all(charts: list[str]) -> dict[str, list[Entry]]:
    content = load()
    entries: dict[str, list[Entry]] = {}
    problems: list[str] = []
    for chart in charts:
        try:
            entries[chart] = read(_lines(chart), _stem(chart), content)
        except Refused as refused:
            problems.extend(f"{chart}, {problem}" for problem in refused.problems)
    if problems:
        raise Refused(problems)
    return entries


def _lines(chart: str) -> Iterator[str]:
    try:
        text = sys.stdin.read() if chart == "-" else Path(chart).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(["line 1: this is not text in UTF-8."]) from error
    yield from text.split("\n")


def _briefing(entries: list[Entry], at: datetime, show_all: bool) -> Briefing:
    return brief(fold(entries, at), load(), at, _zone(entries, at), show_all=show_all)


def _zone(entries: list[Entry], at: datetime) -> ZoneInfo:
    """Where the client lives, as the chart says; UTC where it does not say, or nobody knows it."""
    person = fold(entries, at).latest("person", "time_zone")
    try:
        return ZoneInfo(person.body.time_zone if person else "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def _tell(briefing: Briefing, chart: str, arguments: Namespace) -> None:
    as_json = json.dumps(encode_briefing(briefing), ensure_ascii=False, indent=2)
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
        (arguments.out / f"{_stem(chart)}.json").write_text(as_json + "\n", "utf-8")
    elif arguments.json:
        print(as_json)
    else:
        print("\n".join(lines_of(briefing, colour=sys.stdout.isatty())))
