"""Which answers of a question ring, so that help can stand beside one that did not get through.

Nothing is decided here: the cards are asked what they would find in a chart that holds this answer
alone, so no threshold stands twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

from holdfast.checkins.given import Given, body_of, is_of_risk
from holdfast.checkins.said import DECLINED
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.briefing.index import index_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.library import chart_file
from holdfast.library.content import load
from holdfast.library.once import once
from holdfast.record.appending.implied_entries import beside

RINGING = ("now", "today")
ONCE = datetime(2000, 1, 1, tzinfo=UTC)  # any moment: the answer is the only thing in its chart
NAMELESS = UUID(int=0)


def rings_for(sheet: Sheet, question: Asked) -> tuple[int | str, ...]:
    """The values of the buttons whose press reaches a person, a refusal to say among them."""
    said: list[tuple[int | str, int | None]] = [(code, code) for code in question.codes]
    said.append((DECLINED, question.refused_as))
    return tuple(value for value, answer in said if _rings(sheet, question, answer))


def _rings(sheet: Sheet, question: Asked, answer: int | None) -> bool:
    if question.is_of_risk:
        return is_of_risk(sheet, {question.key: answer})
    return sheet.is_own and answer is not None and _is_found(sheet, question, answer)


@once
def _is_found(sheet: Sheet, question: Asked, answer: int) -> bool:
    return bool(_found(sheet, {question.key: answer}) - _found(sheet, {}))


def _found(sheet: Sheet, given: Given) -> set[str]:
    content = load()
    entries = chart_file.read(_lines(sheet, given), sheet.id, content)
    chart = fold(entries, ONCE)
    scene = Scene(chart, content, Moment(ONCE, UTC))
    asked = [content.cards[place] for place in index_of(content).asked(chart)]
    found = [finding for card in asked for finding in findings_of(card, scene, absent_too=False)]
    return {one.key for one in found if one.state == "present" and one.urgency in RINGING}


def _lines(sheet: Sheet, given: Given) -> Iterator[str]:
    """The entries that the form would make, as the lines of a chart file."""
    own = [one.own for one in sheet.asked if one.own]
    yield _line(sheet.kind, body_of(sheet, given, None))
    for one in beside(own, given, NAMELESS):
        yield _line(one.kind, one.body)


def _line(kind: str, body: object) -> str:
    return json.dumps({"kind": kind, "at": ONCE.isoformat(), "by": "client", "body": body})
