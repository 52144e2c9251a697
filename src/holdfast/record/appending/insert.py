"""Writing entries at the end of the chain."""

from __future__ import annotations

from collections.abc import Sequence

from holdfast.circle.models import Client
from holdfast.record.appending.validate import Checked
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.keeping.chain import digest
from holdfast.record.keeping.chain_links import link_of
from holdfast.record.keeping.ledger import Ledger
from holdfast.record.keeping.sealing import ClientSeal
from holdfast.record.models import Entry

ROWS_AT_ONCE = 500


def write(client: Client, ledger: Ledger, fresh: Sequence[Checked], seal: ClientSeal) -> None:
    """Seal, chain and insert; the ledger then holds them too. Call it under the client's lock."""
    rows = [_added(client, ledger, one, seal) for one in fresh]
    Entry.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)


def _added(client: Client, ledger: Ledger, one: Checked, seal: ClientSeal) -> Entry:
    row = Entry(
        practice_id=client.practice_id,
        client=client,
        seq=ledger.seq + 1,
        entry_id=one.id,
        kind=one.entry.kind,
        at=one.entry.at,
        recorded_at=one.entry.recorded_at,
        by=one.entry.by,
        author_id=one.author_id,
        label=one.entry.label,
        replaces=one.replaces,
        body=seal.seal(one.written, one.id, one.entry.kind),
    )
    row.digest = digest(ledger.digest, link_of(row))
    ledger.kept.append(Kept(row.seq, one.author_id, one.entry))
    ledger.seq, ledger.digest = row.seq, row.digest
    return row
