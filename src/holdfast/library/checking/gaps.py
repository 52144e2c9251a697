"""What the list of first questions has to hold to: cards that there are, each in one question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.library.yaml_file import YamlFile, read_yaml


def gap_problems(path: Path, content: Content) -> list[str]:
    """One sentence a problem, with the file."""
    file = read_yaml(path)
    return [*_unknown(file, content), *_twice(file, content)]


def _unknown(file: YamlFile, content: Content) -> Iterator[str]:
    known = {card.id for card in content.cards}
    named = [card for question in content.gaps.questions for card in question.cards]
    for card in (*named, *content.gaps.not_first):
        if card not in known:
            yield file.refuse(f"“{card}” is no card.")


def _twice(file: YamlFile, content: Content) -> Iterator[str]:
    named = Counter(card for question in content.gaps.questions for card in question.cards)
    for card, times in named.items():
        if times > 1:
            yield file.refuse(f"{card} belongs to one question; it stands in {times}.")
