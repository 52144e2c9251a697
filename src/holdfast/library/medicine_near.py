"""Which medicines a misspelt name is nearly called: to be asked, never to be taken."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from holdfast.library.content import load
from holdfast.library.folded import folded
from holdfast.library.medicine_search import Medicine, medicines
from holdfast.library.medicine_words import is_beside
from holdfast.library.once import once
from holdfast.library.written_medicine import ingredients_of

MOST = 3
SHORTEST = 5  # letters; shorter words are like too many others
LETTERS_A_SLIP = 4  # one slip of the pen is forgiven for each four letters


def nearest(written: str, most: int = MOST) -> tuple[Medicine, ...]:
    """The nearest first. Empty for a name that is known, or like nothing here."""
    found = ingredients_of(written, load().vocabulary)
    words = [one.name for one in found if not one.is_known]
    if not words or any(one.is_known for one in found):
        return ()
    ranked = sorted(near for word in words for near in _near(_bare(word)))
    return tuple(medicines()[name] for name in dict.fromkeys(name for _, name in ranked))[:most]


def _bare(words: str) -> str:
    return " ".join(word for word in folded(words).split() if not is_beside(word))


def _near(word: str) -> Iterator[tuple[int, str]]:
    """Letters left out, put in, changed or swapped; the first one is hardly ever wrong."""
    if len(word) < SHORTEST:
        return
    allowed = len(word) // LETTERS_A_SLIP
    for name, medicine in _names_of(word[0]):
        slips = OSA.distance(word, name, score_cutoff=allowed)
        if slips <= allowed:
            yield slips, medicine


@once
def _by_first_letter() -> dict[str, list[tuple[str, str]]]:
    listed: dict[str, list[tuple[str, str]]] = {}
    for name, inside in load().vocabulary.medicines_by_name.items():
        if len(name) >= SHORTEST:
            listed.setdefault(name[0], []).append((name, _shown_as(name, inside)))
    return listed


def _shown_as(name: str, inside: tuple[str, ...]) -> str:
    """A combination is listed under its own name, everything else under its ingredient."""
    if len(inside) == 1:
        return inside[0]
    return next((one for one in medicines() if one.casefold() == name), inside[0])


def _names_of(letter: str) -> list[tuple[str, str]]:
    return _by_first_letter().get(letter, [])
