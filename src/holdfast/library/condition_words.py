"""What the printed name of a condition says, where its code is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdfast.kernel.content.vocabulary import Meaning, frozen
from holdfast.library.folded import folded
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "vocabulary" / "condition-words.yaml"
BEFORE = 3  # words in which a “no” or “without” reaches the phrase after it
_PARTS = re.compile(r"[^\w*]+")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """``phrases`` that name ``code``; ``even_so``: also where the words are of somebody else."""

    code: str
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    says: dict[str, Any]
    even_so: bool


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """With ``nothing`` nothing is said of the person now, with ``before`` it was so once; after
    ``denied`` it is not said."""

    namings: tuple[Naming, ...]
    nothing: tuple[Phrase, ...]
    before: tuple[Phrase, ...]
    denied: tuple[Phrase, ...]


def meanings_in(name: str) -> tuple[Meaning, ...]:
    """Every condition the words name, each once; empty where they name none or deny it."""
    return meanings_by(name, _shipped())


def meanings_by(name: str, known: ConditionWords) -> tuple[Meaning, ...]:
    words = _words(name)
    is_nothing = _has_any(words, known.nothing)
    says_past = {"status": "past"} if _has_any(words, known.before) else {}
    return tuple(
        _meaning(naming, says_past)
        for naming in _first_of_each(words, known)
        if naming.even_so or not is_nothing
    )


def _meaning(naming: Naming, says_past: dict[str, str]) -> Meaning:
    says = naming.says | ({} if naming.even_so else says_past)
    return Meaning("condition", frozen({"code": naming.code} | says))


def _first_of_each(words: Sequence[str], known: ConditionWords) -> Iterator[Naming]:
    told: set[str] = set()
    for naming in known.namings:
        if naming.code not in told and _is_named(words, naming, known.denied):
            told.add(naming.code)
            yield naming


def _is_named(words: Sequence[str], naming: Naming, denied: Sequence[Phrase]) -> bool:
    if _has_any(words, naming.unless):
        return False
    places = (place for phrase in naming.phrases for place in _places(words, phrase))
    return any(not _has_any(words[max(0, place - BEFORE) : place], denied) for place in places)


def _has_any(words: Sequence[str], phrases: Sequence[Phrase]) -> bool:
    return any(True for phrase in phrases for _ in _places(words, phrase))


def _places(words: Sequence[str], phrase: Phrase) -> Iterator[int]:
    """Where the words of a phrase begin to follow each other."""
    for place in range(len(words) - len(phrase) + 1):
        if all(map(_fits, words[place:], phrase)):
            yield place


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _words(name: str) -> list[str]:
    return [word for word in _PARTS.split(folded(name).replace("*", " ")) if word]


def _parted(phrases: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(tuple(_PARTS.split(phrase)) for phrase in phrases)


@once
def _shipped() -> ConditionWords:
    """The words that ship with this version, read once a process."""
    return read_condition_words(FILE)


def read_condition_words(path: Path) -> ConditionWords:
    listed: dict[str, Any] = read_yaml(path).value
    said = {name: _parted(listed[name]) for name in ("nothing", "before", "denied")}
    return ConditionWords(namings=tuple(_namings(listed["conditions"])), **said)


def _namings(conditions: Mapping[str, Any]) -> Iterator[Naming]:
    for code, listed in conditions.items():
        for one in listed:
            yield Naming(
                code=code,
                phrases=_parted(one["words"]),
                unless=_parted(one.get("unless", ())),
                says={"detail": frozen(one["detail"])} if "detail" in one else {},
                even_so=one.get("even_so", False),
            )
