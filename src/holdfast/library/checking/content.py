"""Every problem of a content folder, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.library import instruments
from holdfast.library.cards import ReadCard, read_cards
from holdfast.library.checking.any_hour import any_hour_problems
from holdfast.library.checking.asked import asked_problems
from holdfast.library.checking.cadence import cadence_problems
from holdfast.library.checking.card import problems_of
from holdfast.library.checking.cases import wrong_cases
from holdfast.library.checking.course import course_problems
from holdfast.library.checking.figures import figure_problems
from holdfast.library.checking.form import form_problems
from holdfast.library.checking.further_codes import further_code_problems
from holdfast.library.checking.gaps import gap_problems
from holdfast.library.checking.held_rows import held_row_problems
from holdfast.library.checking.loinc import loinc_problems
from holdfast.library.checking.medical_words import (
    medical_missing_problems,
    medical_title_problems,
)
from holdfast.library.checking.medicine_rows import medicine_row_problems
from holdfast.library.checking.named_cards import duplicates, misplaced, twins
from holdfast.library.checking.own_form import own_form_problems
from holdfast.library.checking.plain_words import plain_word_problems
from holdfast.library.checking.protocols import protocol_problems
from holdfast.library.checking.rows import row_problems
from holdfast.library.checking.said import said_problems
from holdfast.library.checking.shelf_lives import shelf_life_problems
from holdfast.library.checking.situations import situation_problems
from holdfast.library.checking.sources import second_hand_problems, source_problems
from holdfast.library.checking.thresholds import unpinned
from holdfast.library.checking.unfired_rows import unfired_rows
from holdfast.library.checking.vocabulary import vocabulary_problems
from holdfast.library.content import FOLDER, load_from
from holdfast.library.crisis_lines import read_crisis_lines
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml


def problems(folder: Path = FOLDER) -> list[str]:
    """One sentence a problem; an empty list where the content may ship.

    The vocabulary comes first, since all else leans on it. Cases are run once everything that they
    lean on holds, and what they come to is looked at once each comes out as it is written.
    """
    try:
        sources = frozenset(read_yaml(folder / "sources.yaml").value)
        if found := vocabulary_problems(folder / "vocabulary", sources):
            return found
        content = load_from(folder)
        cards = read_cards(folder / "cards")
        found = [
            *_of_files(folder, sources, cards, content),
            *_of_cards(folder, sources, cards, content),
        ]
    except Refused as refused:
        return list(refused.problems)
    found = found or [wrong for read in cards for wrong in wrong_cases(read, content)]
    return found or list(_of_cases(folder, cards, content))


def _of_files(
    folder: Path, sources: frozenset[str], cards: list[ReadCard], content: Content
) -> Iterator[str]:
    form = folder / "forms" / "suitability"
    read_crisis_lines(folder / "crisis-lines.yaml")
    yield from instruments.check_all(folder)
    yield from loinc_problems(folder, content)
    yield from any_hour_problems(folder / "any-hour.yaml", sources)
    yield from cadence_problems(folder / "cadences" / "default", sources, content)
    yield from situation_problems(folder / "situations", cards, content)
    yield from gap_problems(folder / "gaps.yaml", content)
    yield from medical_missing_problems(folder / "words.yaml", content.words)
    yield from figure_problems(folder / "trajectory", sources)
    yield from shelf_life_problems(folder / "shelf-lives.yaml", sources, content)
    yield from form_problems(form, sources, content)
    yield from plain_word_problems(folder / "forms" / "plain-words.yaml", form)
    yield from course_problems(folder / "course", sources, content.course)
    yield from protocol_problems(folder / "protocols", sources, content)
    yield from own_form_problems(folder / "check-ins", sources, content)
    yield from row_problems(folder, frozenset(read.card.id for read in cards), sources)


def _of_cards(
    folder: Path, sources: frozenset[str], cards: list[ReadCard], content: Content
) -> Iterator[str]:
    register = folder / "sources.yaml"
    yield from (*duplicates(cards), *misplaced(cards), *twins(cards))
    yield from source_problems(register, cards)
    yield from second_hand_problems(register, cards)
    yield from asked_problems(folder / "forms" / "suitability", cards)
    for read in cards:
        yield from problems_of(read, sources, content)
        yield from medical_title_problems(read, content.words)


def _of_cases(folder: Path, cards: list[ReadCard], content: Content) -> Iterator[str]:
    yield from held_row_problems(folder / "rows-held.yaml", cards, content)
    yield from unfired_rows(cards, content)
    yield from further_code_problems(folder / "vocabulary")
    yield from medicine_row_problems(folder / "vocabulary" / "medicines.yaml", content)
    for read in cards:
        yield from said_problems(read, content)
        yield from unpinned(read, content)
