"""Keeping the packed chart near the end of the chain."""

from __future__ import annotations

from holdfast.circle.models import Client
from holdfast.record.keeping.ledger import Ledger, load
from holdfast.record.keeping.packing import SHAPE, pack
from holdfast.record.keeping.sealing import ClientSeal, seal_of
from holdfast.record.models import Snapshot
from holdfast.record.settings import habits


def keep(client: Client, ledger: Ledger, seal: ClientSeal) -> None:
    """Pack again once enough came since; call it under the client's lock."""
    if ledger.seq - ledger.packed_seq >= habits().entries_between_snapshots:
        _write(client, ledger, seal)


def _write(client: Client, ledger: Ledger, seal: ClientSeal) -> None:
    Snapshot.objects.update_or_create(
        practice_id=client.practice_id,
        client=client,
        defaults={
            "seq": ledger.seq,
            "digest": ledger.digest,
            "shape": SHAPE,
            "sealed": seal.seal(pack(ledger.kept), "snapshot", ledger.seq),
        },
    )
    ledger.packed_seq = ledger.seq


def rebuild(client: Client) -> None:
    """Forget the snapshot and make it from the entries."""
    Snapshot.objects.filter(practice_id=client.practice_id, client=client).delete()
    seal = seal_of(client)
    ledger = load(client, seal)
    _write(client, ledger, seal)
