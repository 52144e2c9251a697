"""How clients look to one reader: their standing where the reader may see all it rests on, else
worked out anew from what they may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast.circle.models import Client, Grant
from holdfast.circle.policy import may_see_entry
from holdfast.kernel.entries import KINDS
from holdfast.people.models import Role
from holdfast.people.reader import Reader
from holdfast.record.keeping.ledger import load_each
from holdfast.record.keeping.sealed_headlines import Headlines, headlines, unpacked
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.urgency_rank import most_urgent
from holdfast.record.models import Standing
from holdfast.record.permissions.reader_view import Sight, seen_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``at`` is when it was worked out, ``changes_at`` when it changes with no new entry."""

    at: datetime
    phase: str
    urgency: int
    changes_at: datetime | None
    headlines: Headlines


def look_at(clients: Sequence[Client], reader: Reader, at: datetime) -> dict[UUID, Look]:
    """By client id, for clients in whose circle the reader has a place in their present role."""
    looks = {client.id: _standing(client) for client in clients if _shows_all(client, reader, at)}
    rest = [client for client in clients if client.id not in looks]
    return looks | _anew(rest, reader, at)


def _shows_all(client: Client, reader: Reader, at: datetime) -> bool:
    """Whether the reader may see every kind of entry that the standing can rest on."""
    standing: Standing | None = getattr(client, "standing", None)
    return standing is not None and all(
        may_see_entry(reader, reader.role, label, kind, (), at)
        for label in standing.labels
        for kind in KINDS
    )


def _standing(client: Client) -> Look:
    standing = client.standing
    return Look(
        at=standing.at,
        phase=standing.phase,
        urgency=standing.urgency,
        changes_at=standing.changes_at,
        headlines=unpacked(seal_of(client).unseal(standing.headlines, "headlines")),
    )


def _anew(clients: Sequence[Client], reader: Reader, at: datetime) -> dict[UUID, Look]:
    if not clients:
        return {}
    grants = _grants(clients, reader)
    ledgers = load_each(clients)
    looks = {}
    for client in clients:
        sight = Sight(reader, reader.role, grants.get(client.id, []), at)
        considered = seen_by(sight, client, sight.behind(ledgers[client.id].kept))
        looks[client.id] = Look(
            at=at,
            phase=considered.briefing.phase,
            urgency=most_urgent(considered.briefing.findings),
            changes_at=considered.briefing.changes_at,
            headlines=headlines(considered),
        )
    return looks


def _grants(clients: Sequence[Client], reader: Reader) -> dict[UUID, list[Grant]]:
    if reader.role != Role.MEDICAL:
        return {}
    found: dict[UUID, list[Grant]] = {client.id: [] for client in clients}
    grants = Grant.objects.filter(practice_id=reader.practice_id, account_id=reader.account_id)
    for grant in grants.filter(client__in=clients):
        found[grant.client_id].append(grant)
    return found
