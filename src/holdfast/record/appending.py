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
from holdfast.kernel.briefing import Briefing
from holdfast.record.auditing import Writer
from holdfast.record.author import Author
from holdfast.record.checking import Checked, Circumstances, check
from holdfast.record.loading import load
from holdfast.record.locking import locked
from holdfast.record.new_entry import NewEntry
from holdfast.record.releases import project
from holdfast.record.sealing import seal_of
from holdfast.record.settling import settle
from holdfast.record.sifting import sift
from holdfast.record.writing import write


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
    with transaction.atomic():
        return _stored(locked(client.practice_id, client.id), checked, around)


def _stored(client: Client, checked: Sequence[Checked], around: Circumstances) -> Appended:
    seal = seal_of(client)
    ledger = load(client, seal)
    fresh = sift(client, ledger, checked, seal)
    stored = tuple(one.id for one in checked)
    if not fresh:
        return Appended(stored=stored, fresh=())
    write(client, ledger, fresh, seal)
    project(client, fresh, at=around.at)
    briefing, rung = settle(client, ledger, seal, at=around.at, is_history=around.is_history)
    audit.did(Writer.of(client, around.by), client, _what(fresh), at=around.at)
    return Appended(
        stored=stored,
        fresh=tuple(one.id for one in fresh),
        briefing=briefing,
        alerts=tuple(rung),
    )


def _what(fresh: Sequence[Checked]) -> str:
    kinds = sorted({one.entry.kind for one in fresh})
    return f"append {len(fresh)}: {', '.join(kinds)}"[:120]
