"""An entry as the ledger keeps it, opened: its place, the account that wrote it, what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from holdfast.kernel.entries import Entry

NOT_FOR_BRIEFINGS = frozenset({"psychotherapy_note", "client_private"})


@dataclass(frozen=True, slots=True)
class Kept:
    seq: int
    author_id: UUID | None
    entry: Entry


def feeding(kept: Iterable[Kept]) -> list[Entry]:
    """What a briefing may stand on: neither psychotherapy notes nor what a client keeps private.

    Psychotherapy notes stay apart from the rest of the record, so no briefing, title or count can
    give away that there is one.
    """
    return [one.entry for one in kept if one.entry.label not in NOT_FOR_BRIEFINGS]
