"""The author of entries, as the audit wants to know them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from holdfast.circle.models import Client
from holdfast.record.entry.author import Author


@dataclass(frozen=True, slots=True)
class Writer:
    account_id: UUID | None
    practice_id: UUID | None
    role: str

    @classmethod
    def of(cls, client: Client, by: Author) -> Writer:
        return cls(by.account_id, client.practice_id, by.role)
