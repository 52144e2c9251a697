"""Who an entry is from: in which part they wrote, and which account it was."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from holdfast.kernel.entries import By
from holdfast.people.reader import Reader

PART_OF_ROLE: dict[str, By] = {
    "client": "client",
    "therapist": "therapist",
    "medical": "medical",
    "administrator": "practice",
}


@dataclass(frozen=True, slots=True)
class Author:
    """``account_id`` is None only for what no person wrote: an import, a reply by link."""

    role: By
    account_id: UUID | None = None

    @classmethod
    def of(cls, reader: Reader) -> Author:
        """The author that a signed-in reader is, in their present role."""
        return cls(PART_OF_ROLE[reader.role], reader.account_id)
