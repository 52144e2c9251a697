"""Whom the lines of a card are meant for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from holdfast.kernel.content.card import Card
from holdfast.kernel.content.words import Words

TITLE, QUESTION = "title", "question"


def to_medical(lines: Iterable[str], own: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The lines for the medical partner: ``own``, or what is said to all of them, in place of those
    that speak of the medical partner to somebody else."""
    return tuple(dict.fromkeys(_lines(lines, own or (words.medical_consider,), words)))


def titles_to_medical(card: Card) -> Mapping[str, str]:
    """What the titles of a card are for the medical partner, where they speak of them."""
    said = titles_of(card)
    return {said[name]: own for name, own in card.medical_titles.items()}


def titles_of(card: Card) -> Mapping[str, str]:
    return {TITLE: card.title, QUESTION: card.question, **card.titles}


def missing_to_medical(words: Words) -> Mapping[str, str]:
    return {words.missing[key]: own for key, own in words.medical_missing.items()}


def speaks_of_medical(line: str, words: Words) -> bool:
    return any(called in line.casefold() for called in words.medical_called)


def _lines(lines: Iterable[str], instead: tuple[str, ...], words: Words) -> Iterator[str]:
    for line in lines:
        if speaks_of_medical(line, words):
            yield from instead
        else:
            yield line
