"""Of which part of body or mind a condition is that no card knows: by its code or its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_PARTS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """``icd10`` are beginnings of codes without dots; a word that ends in * stands for any end."""

    name: str
    icd10: tuple[str, ...]
    words: tuple[str, ...]


def area_of(code: str, note: str | None, areas: Iterable[Area]) -> str | None:
    """``icd10:F99`` is asked by its chapter, anything else by its words; None where none is met."""
    system, _, exact = code.rpartition(":")
    if system == "icd10":
        begins = exact.replace(".", "").upper()
        return next((each.name for each in areas if begins.startswith(each.icd10)), None)
    words = _words(f"{note or ''} {exact}")
    return next((each.name for each in areas if _is_named(words, each)), None)


def _is_named(words: Sequence[str], area: Area) -> bool:
    return any(_stands_in(phrase.split(), words) for phrase in area.words)


def _stands_in(phrase: Sequence[str], words: Sequence[str]) -> bool:
    places = range(len(words) - len(phrase) + 1)
    return any(all(map(_fits, words[place:], phrase)) for place in places)


def _fits(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _words(said: str) -> list[str]:
    """In small letters, without accents."""
    parted = unicodedata.normalize("NFKD", said.casefold())
    plain = "".join(each for each in parted if not unicodedata.combining(each))
    return [word for word in _PARTS.split(plain) if word]
