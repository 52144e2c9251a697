"""Someone who has not yet come into any practice, as the audit sees them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """``account_id`` is ``None`` while nobody knows who it is."""

    account_id: UUID | None
    practice_id: UUID | None = None
    role: str = ""
