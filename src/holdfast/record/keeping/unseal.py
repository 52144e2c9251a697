"""Opening one sealed entry."""

from __future__ import annotations

from typing import Any

from holdfast.kernel.entries import Entry as Opened
from holdfast.library.entry_json import decode_body
from holdfast.record.entry.canonical_form import said_in
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.keeping.sealing import ClientSeal
from holdfast.record.models import Entry


def said(row: Entry, seal: ClientSeal) -> dict[str, Any]:
    """The body as it was handed in, with fields this version does not know."""
    return said_in(seal.unseal(row.body, row.entry_id, row.kind))


def opened(row: Entry, seal: ClientSeal) -> Kept:
    entry = Opened(
        id=str(row.entry_id),
        kind=row.kind,
        at=row.at,
        recorded_at=row.recorded_at,
        by=row.by,  # type: ignore[arg-type] # the column's choices are those of kernel.entries.By
        label=row.label,  # type: ignore[arg-type] # likewise, those of kernel.entries.Label
        replaces=str(row.replaces) if row.replaces else None,
        body=decode_body(row.kind, said(row, seal)),
    )
    return Kept(row.seq, row.author_id, entry)
