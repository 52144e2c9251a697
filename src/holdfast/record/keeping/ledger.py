"""Reading one client's ledger: the snapshot in one row, and the few entries since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from uuid import UUID

import msgspec
from django.db.models import Q

from holdfast.circle.models import Client
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.keeping.chain import FIRST
from holdfast.record.keeping.packing import SHAPE, unpack
from holdfast.record.keeping.sealing import ClientSeal, seal_of
from holdfast.record.keeping.unseal import opened
from holdfast.record.models import Entry, Snapshot


@dataclass(slots=True)
class Ledger:
    """All opened entries of a client, with the end of the chain.

    ``packed_seq`` is the last entry that the stored snapshot holds, 0 where there is none of use.
    """

    kept: list[Kept]
    seq: int
    digest: bytes
    packed_seq: int


def load(client: Client, seal: ClientSeal) -> Ledger:
    """Two queries, whatever the length of the chart."""
    snapshot = Snapshot.objects.filter(practice_id=client.practice_id, client=client).first()
    return caught_up(unpacked(snapshot, seal), client, seal)


def caught_up(ledger: Ledger, client: Client, seal: ClientSeal) -> Ledger:
    """The ledger with what others wrote since it was read; in most cases nothing."""
    later = Entry.objects.filter(practice_id=client.practice_id, client=client)
    return followed(ledger, later.filter(seq__gt=ledger.seq).order_by("seq"), seal)


def load_each(clients: Sequence[Client]) -> dict[UUID, Ledger]:
    """The ledgers of several clients of one practice, by client id, in the same two queries."""
    found = Snapshot.objects.filter(client__in=clients)
    snapshots = {snapshot.client_id: snapshot for snapshot in found}
    ledgers, seals = {}, {client.id: seal_of(client) for client in clients}
    for client in clients:
        ledgers[client.id] = unpacked(snapshots.get(client.id), seals[client.id])
    since = [Q(client_id=id_, seq__gt=ledger.seq) for id_, ledger in ledgers.items()]
    later = Entry.objects.filter(reduce(or_, since), practice_id=clients[0].practice_id)
    for row in later.order_by("client_id", "seq"):
        followed(ledgers[row.client_id], [row], seals[row.client_id])
    return ledgers


def unpacked(snapshot: Snapshot | None, seal: ClientSeal) -> Ledger:
    """What a snapshot holds; an empty ledger where it is missing or of another shape."""
    if snapshot is None or snapshot.shape != SHAPE:
        return Ledger([], 0, FIRST, 0)
    try:
        kept = unpack(seal.unseal(snapshot.sealed, "snapshot", snapshot.seq))
    except msgspec.ValidationError:
        return Ledger([], 0, FIRST, 0)
    return Ledger(kept, snapshot.seq, bytes(snapshot.digest), snapshot.seq)


def followed(ledger: Ledger, later: Iterable[Entry], seal: ClientSeal) -> Ledger:
    """The ledger with the entries that came after its snapshot."""
    for row in later:
        ledger.kept.append(opened(row, seal))
        ledger.seq, ledger.digest = row.seq, bytes(row.digest)
    return ledger
