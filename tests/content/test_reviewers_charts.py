"""A reviewer's charts, each written with what must be said of it before the first look at it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from holdfast.exchange.chart_import import read_chart
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.library.entry_json import decode_entry

CHARTS = Path(__file__).parents[3] / "shared" / "cases" / "charts"
EXPECTED = json.loads((CHARTS / "expected.json").read_text("utf-8")) if CHARTS.exists() else {}
PRESSING = ("now", "today")

pytestmark = pytest.mark.skipif(not EXPECTED, reason="the reviewer's charts are not here")
Findings = tuple[Finding, ...]
Asked = Callable[[Findings, Any], Iterator[str]]


def findings_of(name: str, at: str) -> Findings:
    path, moment = CHARTS / f"{name}.jsonl", datetime.fromisoformat(at)
    imported = read_chart(path.name, path.stem, path.read_text("utf-8"), load())
    chart = fold(map(decode_entry, imported.entries), moment)
    zone = moment.tzinfo
    assert zone is not None
    return brief(chart, load(), moment, zone).findings


def rows(found: Findings, wanted: Any) -> Iterator[str]:
    """Each of ``wanted`` names rows, one of which is found."""
    for one in wanted:
        if not any(set(one.split("|")) & set(finding.rows) for finding in found):
            yield f"nothing is said of {one}"


def urgent_rows(found: Findings, wanted: Any) -> Iterator[str]:
    if not any(set(wanted) & set(one.rows) for one in found if one.urgency in PRESSING):
        yield f"none of {wanted} presses"


def not_present(found: Findings, wanted: Any) -> Iterator[str]:
    for one in found:
        if one.state == "present" and set(wanted) & set(one.rows):
            yield f"{one.key} is said"


def not_urgent(found: Findings, wanted: Any) -> Iterator[str]:
    for one in found:
        if one.urgency in PRESSING and set(wanted) & set(one.rows):
            yield f"{one.key} presses"


def none_now(found: Findings, _: Any) -> Iterator[str]:
    return (f"{one.key} is of now" for one in found if one.urgency == "now")


def none_today(found: Findings, _: Any) -> Iterator[str]:
    return (f"{one.key} presses" for one in found if one.urgency in PRESSING)


def any_now(found: Findings, _: Any) -> Iterator[str]:
    if not any(one.urgency == "now" for one in found):
        yield "nothing is of now"


def x_expect(found: Findings, wanted: Any) -> Iterator[str]:
    for one in wanted:
        said = (f for f in found if re.search(one["find"], f"{f.id} {f.title}", re.IGNORECASE))
        if not any(finding.urgency in one["urgency"] for finding in said):
            yield one["why"]


def x_absent(found: Findings, wanted: Any) -> Iterator[str]:
    return (f"{one.key} is said" for one in found if one.id in wanted)


def x_not_cannot_tell(found: Findings, wanted: Any) -> Iterator[str]:
    for one in found:
        if one.state == "cannot_tell" and set(wanted) & set(one.rows):
            yield f"{one.key} is asked"


ASKED: dict[str, Asked] = {
    one.__name__: one
    for one in (
        rows,
        urgent_rows,
        not_present,
        not_urgent,
        none_now,
        none_today,
        any_now,
        x_expect,
        x_absent,
        x_not_cannot_tell,
    )
}


def lacks(name: str) -> list[str]:
    wanted = dict(EXPECTED[name])
    found = findings_of(name, wanted.pop("at"))
    del wanted["story"]
    return [lack for what, said in wanted.items() for lack in ASKED[what](found, said)]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_the_reviewer_expects_is_said_and_nothing_that_is_not_so(name: str) -> None:
    assert lacks(name) == []
