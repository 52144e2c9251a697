"""Finds the ingredients in the name of a medicine as people, pharmacies and records write it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library.brands import brands
from holdfast.library.folded import folded
from holdfast.library.medicine_words import (
    Part,
    is_beside,
    parted,
    plain,
    without_strength,
)
from holdfast.library.product_words import load

_INSIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
LONGEST = 5  # words of one name
TWO = 2
LONG_SALT = 6  # letters
WHOLE_HALF = 6  # letters: a shorter half is a prefix of chemistry, as in nor-ketamine


@dataclass(frozen=True, slots=True)
class Word:
    """``is_half`` where it stood on one side of a hyphen."""

    text: str
    is_half: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One part of a name: an ingredient that is known, or the words of one that is not."""

    name: str
    is_known: bool


def ingredients_of(written: str, vocabulary: Vocabulary) -> tuple[Found, ...]:
    """In the order written; what is in brackets counts where it is known.

    “sertraline 50 MG Oral Tablet” gives sertraline, “Paracetamol 500 mg + codeine” both. A name
    that is only like a known one is not taken for it. Empty where nothing but a strength is said.
    """
    name = folded(written)
    if whole := vocabulary.ingredients_named(name):
        return tuple(Found(each, is_known=True) for each in whole)
    outside = list(_outside(_INSIDE.sub(" ", name), vocabulary))
    inside = [
        found
        for words in _INSIDE.findall(name)
        for part in parted(words)
        for found in _read(part, vocabulary)
        if found.is_known
    ]
    if inside and not any(found.is_known for found in outside):
        outside = []
    return tuple(dict.fromkeys((*outside, *inside)))


def _outside(name: str, vocabulary: Vocabulary) -> Iterator[Found]:
    found = [(part, list(_read(part, vocabulary))) for part in parted(name)]
    if any(each.is_known for _, all_ in found for each in all_):
        for part, all_ in found:
            yield from all_ if any(each.is_known for each in all_) or part.is_named else ()
        return
    for words in re.split(r"[/+;]", without_strength(name)):
        if kept := plain(words):
            yield Found(kept, is_known=False)


def _read(part: Part, vocabulary: Vocabulary) -> Iterator[Found]:
    """What is known in it, or else its words."""
    words = [each for word in part.words for each in _halves(word, vocabulary)]
    known = list(_known(words, vocabulary))
    if known:
        yield from known
    elif part.name:
        yield Found(part.name, is_known=False)


def _halves(word: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """“oxycodone-acetaminophen” as two words, “co-codamol” as one."""
    halves = [half for half in word.split("-") if half] or [word]
    if len(halves) < TWO and (apart := _salt_apart(word, vocabulary)):
        halves = apart
    is_one = len(halves) < TWO or is_beside(word) or vocabulary.ingredients_named(word)
    if is_one or not any(map(vocabulary.ingredients_named, halves)):
        yield Word(word, is_half=False)
        return
    for half in halves:
        yield Word(half, is_half=True)


def _salt_apart(word: str, vocabulary: Vocabulary) -> list[str]:
    """“codeinphosphat” as Codein and Phosphat."""
    for salt in load().salts:
        stem = word.removesuffix(salt)
        if len(salt) >= LONG_SALT and stem != word and vocabulary.ingredients_named(stem):
            return [stem, salt]
    return []


def _known(words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[Found]:
    if any(word.text in load().otherwise for word in words):
        return
    place, found = 0, list[Found]()
    while place < len(words):
        run = _run_at(words, place, vocabulary)
        length = len(run.split()) or 1
        if run:
            if run in brands() and not _stands_alone(words[place + length :]):
                return
            found += [Found(each, is_known=True) for each in vocabulary.ingredients_named(run)]
        elif not is_beside(words[place].text):
            if words[place].is_half and len(words[place].text) >= WHOLE_HALF:
                found.append(Found(words[place].text, is_known=False))
            elif not found:
                return
        place += length
    if any(each.is_known for each in found):
        yield from found


def _stands_alone(after: Sequence[Word]) -> bool:
    return all(is_beside(word.text) for word in after)


def _run_at(words: Sequence[Word], place: int, vocabulary: Vocabulary) -> str:
    """The longest known name that begins there."""
    for length in range(min(LONGEST, len(words) - place), 0, -1):
        run = " ".join(word.text for word in words[place : place + length])
        if run not in load().exact_only and vocabulary.ingredients_named(run):
            return run
    return ""
