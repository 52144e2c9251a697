"""Every problem of a content folder, each with its file and line."""

from __future__ import annotations

from pathlib import Path

from holdfast.library import instruments
from holdfast.library.cards import ReadCard, read_cards
from holdfast.library.checking.card import problems_of
from holdfast.library.checking.cases import wrong_cases
from holdfast.library.checking.form import form_problems
from holdfast.library.content import FOLDER, load_from
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml


def problems(folder: Path = FOLDER) -> list[str]:
    """One sentence a problem; an empty list where the content may ship."""
    try:
        content = load_from(folder)
        cards = read_cards(folder / "cards")
        sources = frozenset(read_yaml(folder / "sources.yaml").value)
    except Refused as refused:
        return list(refused.problems)
    found = [*instruments.check_all(), *_duplicates(cards)]
    found += form_problems(folder / "forms" / "suitability", sources, content)
    for read in cards:
        found.extend(problems_of(read, sources, content))
        found.extend(wrong_cases(read, content))
    return found


def _duplicates(cards: list[ReadCard]) -> list[str]:
    seen: dict[str, str] = {}
    found = []
    for read in cards:
        first = seen.setdefault(read.card.id, read.file.path.name)
        if first != read.file.path.name or read.file.path.stem != read.card.id.partition(".")[2]:
            sentence = f"the id “{read.card.id}” belongs to one file of its name; see {first}."
            found.append(read.file.refuse(sentence, "$.id"))
    return found
