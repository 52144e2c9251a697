"""What does not hold of the situations: each has its words, and more than one card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.library.cards import ReadCard
from holdfast.library.nearest import instead
from holdfast.library.yaml_file import read_yaml

SHARED_BY = 2


def situation_problems(folder: Path, cards: list[ReadCard], content: Content) -> Iterator[str]:
    named = [read.card.situation for read in cards]
    for read in cards:
        situation = read.card.situation
        if situation is not None and situation not in content.situations:
            sentence = (
                f"“{situation}” is not a situation; {instead(situation, content.situations)}."
            )
            yield read.file.refuse(sentence, "$.situation")
    for situation in content.situations:
        if named.count(situation) < SHARED_BY:
            file = read_yaml(folder / f"{situation}.yaml")
            sentence = "a situation is what at least two cards share: name it in them."
            yield file.refuse(sentence, "$.title")
