"""Puts an import into the record of a client, in one piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from holdfast.circle.models import Client
from holdfast.record import Appended, Author, NewEntry, append


def store(client: Client, entries: Sequence[Mapping[str, Any]], *, at: datetime) -> Appended:
    """What is there already with the same content stays as it is.

    Raises ``record.entry.refusal.Refused``, and then nothing is stored.
    """
    news = [_new(entry) for entry in entries]
    return append(client, news, by=Author("import"), at=at, history=True)


def _new(entry: Mapping[str, Any]) -> NewEntry:
    recorded = entry.get("recorded_at")
    return NewEntry(
        id=entry["id"],
        kind=entry["kind"],
        at=datetime.fromisoformat(entry["at"]),
        body=entry["body"],
        label=entry.get("label", "ordinary"),
        replaces=entry.get("replaces"),
        recorded_at=datetime.fromisoformat(recorded) if recorded else None,
        author=Author(entry["by"]),
    )
