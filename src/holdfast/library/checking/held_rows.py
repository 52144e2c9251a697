"""Whether the rows in final form are carried as the clinical tables say, and not as a card does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from holdfast.kernel.content.content import Content
from holdfast.kernel.content.urgency import Urgency
from holdfast.library.cards import ReadCard
from holdfast.library.checking.cases import findings_of_case
from holdfast.library.convert import convert
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

Carrying: TypeAlias = list[ReadCard]
STATES: tuple[Literal["present", "absent", "cannot_tell"], ...] = (
    "present",
    "absent",
    "cannot_tell",
)


class Held(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``near_dose``, ``worse`` and ``milder`` are urgencies that some case of it has besides."""

    sources: dict[str, str]
    urgency: Urgency
    client: bool
    near_dose: Urgency | None = None
    worse: Urgency | None = None
    milder: Urgency | None = None
    always_told: str = ""

    def urgencies(self) -> set[Urgency]:
        named = (self.urgency, self.near_dose, self.worse, self.milder)
        return {urgency for urgency in named if urgency}


def held_row_problems(path: Path, cards: list[ReadCard], content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line of the first card that carries the row."""
    file = read_yaml(path)
    try:
        held = convert(file.value, dict[str, Held])
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    for row, wanted in held.items():
        carrying = [read for read in cards if row in read.card.rows]
        if not carrying:
            yield file.refuse(f"no card carries {row}; name it under `rows` of one.", f"$.{row}")
            continue
        for place, sentence in _of_row(row, wanted, carrying, content):
            yield carrying[0].file.refuse(f"{sentence}, or correct rows-held.yaml.", place)


def _of_row(
    row: str, wanted: Held, carrying: Carrying, content: Content
) -> Iterator[tuple[str, str]]:
    yield from (("$.authorities", what) for what in _not_cited(row, wanted, carrying))
    gives = {case.gives for read in carrying for case in read.written.cases}
    for state in STATES:
        if state not in gives and not (state == "cannot_tell" and wanted.always_told):
            yield "$.cases", f"no case of {row} gives {state}; add one"
    said = {urgency for read in carrying for urgency in _urgencies(read, content)}
    for urgency in sorted(wanted.urgencies() - said):
        yield "$.cases", f"by the tables {row} is of “{urgency}”, and no case says so; add one"
    if any(read.card.client_words for read in carrying) is not wanted.client:
        does = "sees" if wanted.client else "does not see"
        yield "$", f"by the tables the client {does} words of their own; mend `client_words`"


def _not_cited(row: str, wanted: Held, carrying: Carrying) -> Iterator[str]:
    for source, place in wanted.sources.items():
        cited = [says for read in carrying for says in read.card.authorities]
        if not any(says.source == source and place in says.locator for says in cited):
            yield f"by the tables {row} is said by {source}, {place}; cite it"


def _urgencies(read: ReadCard, content: Content) -> Iterator[str]:
    """Those of what is found in the cases that give present."""
    for case in read.written.cases:
        if case.gives == "present":
            found = findings_of_case(read, case, content)
            yield from (one.urgency for one in found if one.state == "present")
