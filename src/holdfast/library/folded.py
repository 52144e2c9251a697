"""Words as they are compared: small letters, no accents, one kind of apostrophe."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_ALIKE = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "®": "", "™": ""}
)


def folded(words: str) -> str:
    """“Kétamine ” and “KETAMINE” are both ketamine."""
    parted = unicodedata.normalize("NFKD", words.translate(_ALIKE).casefold())
    plain = "".join(each for each in parted if not unicodedata.combining(each))
    return _SPACES.sub(" ", plain).strip()
