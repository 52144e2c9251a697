"""A stored entry as a link of the chain."""

from __future__ import annotations

from holdfast.record.keeping.chain import Link
from holdfast.record.models import Entry


def link_of(row: Entry) -> Link:
    return Link(
        practice=row.practice_id,
        client=row.client_id,
        seq=row.seq,
        id=row.entry_id,
        kind=row.kind,
        at=row.at,
        recorded_at=row.recorded_at,
        by=row.by,
        author=row.author_id,
        label=row.label,
        replaces=row.replaces,
        body=bytes(row.body),
    )
