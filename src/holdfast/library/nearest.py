"""What to write instead of a word that is not known here."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LISTED_AT_MOST = 40


def instead(word: str, known: Iterable[str]) -> str:
    """The known word that is most like it, or all of them where none is and they are few."""
    words = sorted(known)
    if close := get_close_matches(word, words, n=1):
        return f"write “{close[0]}”, if that is meant"
    if words and len(words) <= LISTED_AT_MOST:
        return f"write one of {', '.join(words)}"
    return "correct it, or leave it out"
