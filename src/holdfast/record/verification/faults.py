"""What does not hold, by a fixed word; ids and places only, no name and no words of a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from holdfast.circle.models import Client

What = Literal[
    "entry_changed",
    "entries_missing",
    "alert_missing",
    "telling_missing",
    "message_missing",
    "client_missing",
    "audit_changed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """``at`` names where: a place in a chain, or the id of what points at what is gone.

    ``client_id`` is None where it is about a practice, ``practice_id`` where it is about the
    installation.
    """

    what: What
    at: str
    practice_id: UUID | None
    client_id: UUID | None = None


def fault_of(client: Client, what: What, at: object) -> Fault:
    return Fault(what=what, at=str(at), practice_id=client.practice_id, client_id=client.id)
