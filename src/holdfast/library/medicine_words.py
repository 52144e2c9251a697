"""The name of a medicine as words, without strengths and packs, one part an ingredient."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from holdfast.library.once import once
from holdfast.library.product_words import ProductWords, load

_NUMBER = re.compile(r"[#x×*.,:%~-]*\d[\d.,x×*%-]*(?:mg|ml|x)?")
_APART = re.compile(r"[/+;&,*|]")
_LINK = re.compile(r"^(?:de|di|do|da|d'|als|as|comme|como|come)$")
SAID_AT_MOST = 3  # words of an unknown name beside a known one; more is a sentence


@dataclass(frozen=True, slots=True)
class Part:
    """``words`` in which a name is looked for; ``name`` is what is kept where none is found."""

    words: tuple[str, ...]
    name: str

    @property
    def is_named(self) -> bool:
        """Whether it can be a further medicine, and is no direction."""
        is_said = not all(map(is_beside, self.words))
        return bool(self.name) and is_said and len(self.words) <= SAID_AT_MOST


def parted(name: str) -> Iterator[Part]:
    """``name`` is folded. Parted at signs and at words such as “and”."""
    for piece in _APART.split(_without_phrases(without_strength(name))):
        for words in _joined_apart(_words(piece)):
            told = _until_end(words)
            yield Part(tuple(told), plain(" ".join(told)))


def without_strength(name: str) -> str:
    return _strength(load().units).sub(" ", name)


def plain(name: str) -> str:
    """Without the forms, firms and numbers at its ends."""
    words = name.split()
    while words and (_is_end(words[-1]) or _is_pack(words)):
        words.pop()
    while words and _is_end(words[0]) and not words[0].endswith("."):
        words.pop(0)
    return " ".join(words).strip(" ,;.-")


def is_beside(word: str) -> bool:
    """Whether a word may stand beside an ingredient without making it another medicine."""
    plainly = word.replace(".", "")
    return plainly in load().beside or bool(_NUMBER.fullmatch(word) or _LINK.fullmatch(word))


def _is_end(word: str) -> bool:
    bare = word.strip(".,;:")
    words = load()
    return not bare or bare in words.forms or bare in words.makers


def _is_pack(words: list[str]) -> bool:
    """“tablet, 30”: how many there are, after a form."""
    return len(words) > 1 and words[-1].isdecimal() and _is_end(words[-2])


@once
def _strength(units: tuple[str, ...]) -> re.Pattern[str]:
    unit = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    number = r"\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)*"
    per = rf"(?:\s*(?:/|per|-)\s*(?:{number}\s*)?(?:{unit})(?!\w))*"
    return re.compile(rf"(?<![\w.]){number}\s*(?:{unit})(?!\w){per}")


def _without_phrases(name: str) -> str:
    for phrase in _phrases(load()):
        name = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", name)
    return re.sub(r"(?<!\w)w/", " with ", name)


def _phrases(words: ProductWords) -> Iterator[str]:
    return (form for form in words.forms if " " in form or "/" in form)


def _words(piece: str) -> list[str]:
    bare = (word.strip(".,:;'\"-") if word != "'" else "" for word in piece.split())
    return [word for word in bare if word]


def _joined_apart(words: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in words:
        if word in load().joins:
            yield part
            part = []
        else:
            part.append(word)
    yield part


def _until_end(words: list[str]) -> list[str]:
    end = next((place for place, word in enumerate(words) if word in load().ends), len(words))
    return words[:end]
