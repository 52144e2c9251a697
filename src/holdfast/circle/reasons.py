"""Whether a typed reason says something to whoever reads it afterwards."""

from __future__ import annotations

import re
import unicodedata

FEWEST_WORDS, FEWEST_LETTERS = 3, 6
WORD = re.compile(r"[^\W\d_]+")


def has_substance(reason: str) -> bool:
    """A few different words of different letters; in a script without capitals, which may be
    written without spaces, the letters alone. What is true of it a machine cannot tell."""
    words = {word.casefold() for word in WORD.findall(reason)}
    letters = set("".join(words))
    is_unspaced = any(unicodedata.category(letter) == "Lo" for letter in letters)
    return len(letters) >= FEWEST_LETTERS and (is_unspaced or len(words) >= FEWEST_WORDS)
