"""A response as the sheets that were filled in: a group that repeats is asked once each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.answers.answer import NOT_ANSWERED, Given, read_answer
from holdfast.exchange.fhir.answers.asked import Asked
from holdfast.exchange.fhir.answers.filled import Sheet
from holdfast.exchange.fhir.answers.questions import Question, item_of
from holdfast.exchange.fhir.answers.walk import Placed


def sheets_of(placed: Iterable[Placed], asked: Asked) -> tuple[list[Sheet], list[Placed]]:
    """The sheets, and what answers no question that is known here."""
    sheets: list[Sheet] = [Sheet()]
    by_path: dict[Any, Sheet] = {}
    unknown: list[Placed] = []
    for one in placed:
        question = asked.question(one)
        if question is None:
            unknown.append(one)
            continue
        sheet = by_path.get(one.path) or sheets[-1]
        if question in sheet.given and one.path not in by_path:
            sheet = Sheet()
            sheets.append(sheet)
        by_path[one.path] = sheet
        sheet.add(question, given_to(one.answers, question, asked.weights(one)))
    return sheets, unknown


def given_to(
    answers: Iterable[Mapping[str, Any]], question: Question, weights: Mapping[str, float]
) -> Iterator[Given]:
    item = item_of(*question[0])
    found = [read_answer(said, item, weights) for said in answers]
    yield from found or [NOT_ANSWERED]
