"""The single write path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from holdfast import audit
from holdfast.alerts.models import Alert
from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.record.appending.auditing import Writer
from holdfast.record.appending.derive import settle
from holdfast.record.appending.foresee import Foreseen, foresee, seen_again
from holdfast.record.appending.insert import write
from holdfast.record.appending.releases import project
from holdfast.record.appending.validate import Checked, Circumstances, check
from holdfast.record.entry.author import Author
from holdfast.record.entry.new_entry import NewEntry
from holdfast.record.keeping.locks import locked, refuse_erased
from holdfast.record.keeping.sealing import ClientSeal, seal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """``stored`` are the ids of all that was handed in, in order; ``fresh`` those not there before.

    ``briefing`` is None and ``alerts`` empty where nothing was fresh.
    """

    stored: tuple[UUID, ...]
    fresh: tuple[UUID, ...]
    briefing: Briefing | None = None
    alerts: tuple[Alert, ...] = ()


def append(
    client: Client,
    entries: Sequence[NewEntry],
    *,
    by: Author,
    at: datetime,
    history: bool = False,
    may_be_future: bool = False,
) -> Appended:
    """Store entries with everything they cause, in one transaction, or nothing at all.

    An entry that is there already with the same content is stored once; the same id with other
    content is refused. ``history``: imports and seeding; the future is allowed, ``recorded_at`` and
    ``author`` of an entry are heeded, and only what happened lately rings. Raises ``Refused``.
    """
    around = Circumstances(
        by=by,
        at=at,
        zone=ZoneInfo(client.time_zone),
        is_history=history,
        may_be_future=history or may_be_future,
    )
    checked = check(entries, around)
    refuse_erased(client)
    foreseen = foresee(client, checked, seal_of(client), around.at)
    with transaction.atomic():
        now = locked(client.practice_id, client.id)
        seal, is_same = seal_of(now), now.time_zone == client.time_zone
        foreseen = seen_again(foreseen, now, checked, seal, around.at, is_same_client=is_same)
        rung = _stored(now, foreseen, seal, around)
    return Appended(
        stored=tuple(one.id for one in checked),
        fresh=tuple(one.id for one in foreseen.fresh),
        briefing=foreseen.considered.briefing if foreseen.considered else None,
        alerts=tuple(rung),
    )


def _stored(
    client: Client, foreseen: Foreseen, seal: ClientSeal, around: Circumstances
) -> list[Alert]:
    if foreseen.considered is None:
        return []
    write(client, foreseen.ledger, foreseen.fresh, seal)
    project(client, foreseen.fresh, at=around.at)
    rung = settle(
        client,
        foreseen.ledger,
        foreseen.considered,
        seal,
        is_history=around.is_history,
        fresh=[one.entry for one in foreseen.fresh],
    )
    audit.did(Writer.of(client, around.by), client, _what(foreseen.fresh), at=around.at)
    return rung


def _what(fresh: Sequence[Checked]) -> str:
    kinds = sorted({one.entry.kind for one in fresh})
    return f"append {len(fresh)}: {', '.join(kinds)}"[:120]
