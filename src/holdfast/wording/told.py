"""What a writer makes of an entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """``title`` says the most; ``says`` the rest in a line; ``words`` are a person's own."""

    title: str
    says: str = ""
    words: str = ""
