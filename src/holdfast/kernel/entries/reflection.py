"""The client's own story: experience, insight, intention, goal, practice, practice done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    text: str | None = None
    themes: tuple[str, ...] | None = None
    valence: str | float | None = None
    from_entry: str | None = None
    measure: str | None = None
    status: str | None = None
    share: Literal["private", "therapist", "circle"] | None = None
