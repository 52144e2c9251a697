"""Blind indexes: finding a sealed name without opening any.

Keyed digests (HMAC-SHA-256, 32 bytes) of names as they are spoken: case, accents, punctuation
and spacing make no difference. Equal names give equal digests, so an index shows how often a
name occurs and no more; ``scope`` (a practice) keeps two practices from being compared.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from holdfast.vault.keys import checked

SHORTEST_PREFIX = 2
LONGEST_PREFIX = 12


def blind_index(key: bytes, text: str, scope: bytes = b"") -> bytes:
    """One digest of the whole text, for an exact search."""
    return _digest(key, b"whole", " ".join(words_of(text)), scope)


def blind_words(key: bytes, text: str, scope: bytes = b"") -> frozenset[bytes]:
    """A digest a word, for finding a name by any one of its words."""
    return frozenset(_digest(key, b"word", word, scope) for word in words_of(text))


def blind_prefixes(key: bytes, text: str, scope: bytes = b"") -> frozenset[bytes]:
    """A digest for every beginning (2 to 12 letters) of every word, for search while typing."""
    return frozenset(
        _digest(key, b"prefix", word[:length], scope)
        for word in words_of(text)
        for length in range(SHORTEST_PREFIX, min(len(word), LONGEST_PREFIX) + 1)
    )


def search_words(key: bytes, typed: str, scope: bytes = b"") -> frozenset[bytes]:
    """What to look for among ``blind_prefixes``: a name fits when it holds all of these.

    Empty when nothing typed is long enough to search by.
    """
    return frozenset(
        _digest(key, b"prefix", word[:LONGEST_PREFIX], scope)
        for word in words_of(typed)
        if len(word) >= SHORTEST_PREFIX
    )


def words_of(text: str) -> list[str]:
    """The words without case, accents or punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (sign for sign in decomposed if not unicodedata.combining(sign))
    return "".join(" " if unicodedata.category(s)[0] in "PSZC" else s for s in letters).split()


def _digest(key: bytes, purpose: bytes, text: str, scope: bytes) -> bytes:
    blinding = hmac.digest(checked(key), b"holdfast/blind/1/" + purpose + b"/" + scope, "sha256")
    return hmac.new(blinding, text.encode(), hashlib.sha256).digest()
