"""Whether an entry is there already, and since when, asked by its id alone."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from holdfast.circle.models import Client
from holdfast.record.models import Entry


def is_stored(client: Client, entry_id: UUID) -> bool:
    return stored_at(client, entry_id) is not None


def stored_at(client: Client, entry_id: UUID) -> datetime | None:
    entries = Entry.objects.filter(practice_id=client.practice_id, client=client)
    return entries.filter(entry_id=entry_id).values_list("recorded_at", flat=True).first()
