"""Whether an entry is there already, asked by its id alone."""

from __future__ import annotations

from uuid import UUID

from holdfast.circle.models import Client
from holdfast.record.models import Entry


def is_stored(client: Client, entry_id: UUID) -> bool:
    entries = Entry.objects.filter(practice_id=client.practice_id, client=client)
    return entries.filter(entry_id=entry_id).exists()
