"""What a card has to bring before it may speak: sources, words that only advise, cases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from holdfast.kernel.content import Content
from holdfast.kernel.vocabulary import Vocabulary
from holdfast.library.cards import ReadCard

OPENINGS = ("Ask", "Consider", "Check", "Tell", "Record")
ORDERS = re.compile(r"\b(stop|safe|cleared|refuse|discontinue|titrate|must not)\b", re.IGNORECASE)
UNITS = ("mmhg", "years", "days", "hours", "minutes", "points", "percent", "kg_m2", "mg")
NEEDED = ("present", "absent")
OF_THE_VOCABULARY = ("codes", "conditions", "reactions", "substances", "medicines")


def problems_of(read: ReadCard, sources: frozenset[str], content: Content) -> Iterator[str]:
    yield from _strengths(read, content)
    yield from _authorities(read, sources)
    yield from _units(read)
    yield from _sentences(read)
    yield from _review(read)
    yield from _cases(read)
    yield from _codes(read, content.vocabulary)


def _strengths(read: ReadCard, content: Content) -> Iterator[str]:
    known = content.policy.urgency_of
    named: list[tuple[str, str | None]] = [("$.strength", read.card.strength)]
    named += [(f"$.grades[{i}]", each.strength) for i, each in enumerate(read.written.grades)]
    cited = enumerate(read.card.authorities)
    named += [(f"$.authorities[{i}]", says.strength or None) for i, says in cited]
    for place, strength in named:
        if strength is not None and strength not in known:
            sentence = f"“{strength}” is not a strength; write one of {', '.join(known)}."
            yield read.file.refuse(sentence, place)
    if read.written.urgency and not read.written.urgency_because:
        yield read.file.refuse("an urgency of its own needs `urgency_because`.", "$.urgency")


def _authorities(read: ReadCard, sources: frozenset[str]) -> Iterator[str]:
    if not read.card.authorities:
        yield read.file.refuse("nobody is cited; name at least one authority.", "$.authorities")
    for index, says in enumerate(read.card.authorities):
        place = f"$.authorities[{index}]"
        if says.source not in sources:
            sentence = (
                f"“{says.source}” is not in sources.yaml; add it there, with where it was read."
            )
            yield read.file.refuse(sentence, place)
        if not says.locator.strip():
            yield read.file.refuse("a source needs its locator: section, page or table.", place)


def _units(read: ReadCard) -> Iterator[str]:
    for name, number in _numbers("", read.written.parameters):
        if not name.endswith(UNITS):
            sentence = f"{number} stands without its unit; its name says one, such as max_mmhg."
            yield read.file.refuse(sentence, f"$.parameters.{name}")


def _numbers(name: str, value: Any) -> Iterator[tuple[str, float]]:
    """Every number among the parameters, with the name it stands under."""
    if isinstance(value, Mapping):
        for inner, part in value.items():
            yield from _numbers(str(inner), part)
    elif isinstance(value, list):
        for part in value:
            yield from _numbers(name, part)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield name, value


def _sentences(read: ReadCard) -> Iterator[str]:
    if not read.card.consider:
        yield read.file.refuse("say what to consider, ask or tell.", "$.consider")
    for index, sentence in enumerate(read.card.consider):
        place = f"$.consider[{index}]"
        if not sentence.startswith(OPENINGS):
            yield read.file.refuse(f"begin with one of {', '.join(OPENINGS)}.", place)
        if order := ORDERS.search(sentence):
            yield read.file.refuse(f"“{order[0]}” decides for people; ask or consider.", place)


def _review(read: ReadCard) -> Iterator[str]:
    is_reviewed = read.written.status == "reviewed"
    if is_reviewed != bool(read.written.reviewer and read.written.reviewed_on):
        sentence = "reviewed content names its reviewer and the day; a draft names neither."
        yield read.file.refuse(sentence, "$.status")


def _cases(read: ReadCard) -> Iterator[str]:
    given = {case.gives for case in read.written.cases}
    for state in NEEDED:
        if state not in given:
            yield read.file.refuse(f"a case that gives {state} is missing.", "$.cases")
    names = [case.name for case in read.written.cases]
    for name in {name for name in names if names.count(name) > 1}:
        yield read.file.refuse(f"two cases are named “{name}”.", "$.cases")


def _codes(read: ReadCard, vocabulary: Vocabulary) -> Iterator[str]:
    """A word the vocabulary lacks would never be met; one without a case may not be either."""
    told = json.dumps([case.chart for case in read.written.cases], ensure_ascii=False)
    for name in OF_THE_VOCABULARY:
        for code in read.written.parameters.get(name, ()):
            place = f"$.parameters.{name}"
            if not vocabulary.title_of(code):
                sentence = f"“{code}” is not in content/vocabulary; add it there, or correct it."
                yield read.file.refuse(sentence, place)
            elif not any(f'"{one}"' in told for one in vocabulary.ingredients_of(code)):
                yield read.file.refuse(f"no case has “{code}” in its chart; add one.", place)
