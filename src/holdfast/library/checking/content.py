"""Every problem of a content folder, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.library import instruments
from holdfast.library.any_hour import read_any_hour
from holdfast.library.cards import ReadCard, read_cards
from holdfast.library.checking.cadence import cadence_problems
from holdfast.library.checking.card import problems_of
from holdfast.library.checking.cases import wrong_cases
from holdfast.library.checking.course import course_problems
from holdfast.library.checking.figures import figure_problems
from holdfast.library.checking.form import form_problems
from holdfast.library.checking.gaps import gap_problems
from holdfast.library.checking.protocols import own_form_problems, protocol_problems
from holdfast.library.checking.shelf_lives import shelf_life_problems
from holdfast.library.checking.situations import situation_problems
from holdfast.library.checking.thresholds import unpinned
from holdfast.library.content import FOLDER, load_from
from holdfast.library.crisis_lines import read_crisis_lines
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml


def problems(folder: Path = FOLDER) -> list[str]:
    """One sentence a problem; an empty list where the content may ship.

    Cases are run once everything that they lean on holds, and numbers are moved once cases hold.
    """
    try:
        content = load_from(folder)
        cards = read_cards(folder / "cards")
        sources = frozenset(read_yaml(folder / "sources.yaml").value)
        read_crisis_lines(folder / "crisis-lines.yaml")
        read_any_hour(folder / "any-hour.yaml")
    except Refused as refused:
        return list(refused.problems)
    found = [*instruments.check_all(folder), *_duplicates(cards), *_twins(cards)]
    found += cadence_problems(folder / "cadences" / "default", sources, content)
    found += situation_problems(folder / "situations", cards, content)
    found += gap_problems(folder / "gaps.yaml", content)
    found += figure_problems(folder / "trajectory", sources)
    found += shelf_life_problems(folder / "shelf-lives.yaml", sources, content)
    found += form_problems(folder / "forms" / "suitability", sources, content)
    found += course_problems(folder / "course", sources, content.course)
    found += protocol_problems(folder / "protocols", sources, content)
    found += own_form_problems(folder / "check-ins", sources, content)
    for read in cards:
        found.extend(problems_of(read, sources, content))
    found = found or [wrong for read in cards for wrong in wrong_cases(read, content)]
    return found or [loose for read in cards for loose in unpinned(read, content)]


def _duplicates(cards: list[ReadCard]) -> list[str]:
    seen: dict[str, str] = {}
    found = []
    for read in cards:
        first = seen.setdefault(read.card.id, read.file.path.name)
        if first != read.file.path.name or read.file.path.stem != read.card.id.partition(".")[2]:
            sentence = f"the id “{read.card.id}” belongs to one file of its name; see {first}."
            found.append(read.file.refuse(sentence, "$.id"))
    return found


def _twins(cards: list[ReadCard]) -> Iterator[str]:
    """Two cards that ask the same of the same products say it twice, or contradict one another."""
    first: dict[str, ReadCard] = {}
    for read in cards:
        asks = repr((read.card.predicate, read.card.parameters, sorted(read.card.products)))
        if (other := first.setdefault(asks, read)) is not read:
            sentence = f"it asks the same as {other.card.id}; one thing has one card."
            yield read.file.refuse(sentence, "$.predicate")
