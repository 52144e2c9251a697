"""Facts that came in parts: two halves of a blood pressure, answers of a form one by one.

Halves of one moment are one reading. Answers are of one form while no question comes a second
time at another moment of the same day; at the same moment the worse answer stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.answers.filled import Sheet, filled
from holdfast.exchange.fhir.answers.telling import tell
from holdfast.exchange.fhir.source import Source
from holdfast.exchange.imported import Imported


def put_together(facts: Sequence[Fact], source: Source, imported: Imported) -> list[Fact]:
    whole = [fact for fact in facts if not fact.is_part]
    parts = [fact for fact in facts if fact.is_part]
    readings = [fact for fact in parts if fact.kind == "reading"]
    answers = [fact for fact in parts if fact.kind == "answers"]
    joined = [*_readings(readings), *_forms(answers, source, imported)]
    order: dict[tuple[str, ...], int] = {}
    for fact in facts:
        order.setdefault(fact.seed[:3], len(order))
    return sorted([*whole, *joined], key=lambda fact: order[fact.seed[:3]])


def _readings(parts: Sequence[Fact]) -> Iterator[Fact]:
    """Each half joins the first reading of its moment that lacks it."""
    made: list[Fact] = []
    for part in parts:
        near = (place for place, one in enumerate(made) if _fits(one, part))
        place = next(near, None)
        if place is None:
            made.append(replace(part, is_part=False))
        else:
            made[place] = replace(made[place], body={**made[place].body, **part.body})
    yield from made


def _fits(reading: Fact, part: Fact) -> bool:
    said = {name for name in part.body if name != "name"}
    is_one_moment = (reading.at, reading.label) == (part.at, part.label)
    return is_one_moment and not said & reading.body.keys()


@dataclass(slots=True)
class _Open:
    """A form that is being filled by answers as they come."""

    first: Fact
    sheet: Sheet = field(default_factory=Sheet)
    at: dict[Any, datetime] = field(default_factory=dict)

    def takes(self, part: Fact) -> bool:
        asked = part.body["question"]
        is_one_day = self.first.at.date() == part.at.date() and self.first.label == part.label
        return is_one_day and self.at.get(asked, part.at) == part.at

    def add(self, part: Fact) -> None:
        self.at[part.body["question"]] = part.at
        self.sheet.add(part.body["question"], [part.body["given"]])


def _forms(parts: Sequence[Fact], source: Source, imported: Imported) -> Iterator[Fact]:
    opened: list[_Open] = []
    for part in sorted(parts, key=lambda fact: fact.at):
        one = next((each for each in opened if each.takes(part)), None)
        if one is None:
            one = _Open(part)
            opened.append(one)
        one.add(part)
    for one in opened:
        yield from _filled(one, source, imported)


def _filled(one: _Open, source: Source, imported: Imported) -> Iterator[Fact]:
    for number, form in enumerate(filled(one.sheet, None)):
        tell(form, source)
        seed = (*one.first.seed[:3], f"answers {number}")
        at = max(one.at.values())
        yield replace(one.first, is_part=False, at=at, body=form.body, seed=seed)
    kind, place = one.first.origin
    for remark in source.lost:
        imported.refuse(kind, place, str(remark))
    for remark in source.noted:
        imported.note(kind, place, str(remark))
    source.lost.clear()
    source.noted.clear()
