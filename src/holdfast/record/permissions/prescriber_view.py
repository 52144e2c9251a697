"""What may be handed to the prescriber, who often has no account here: what was released."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from holdfast.circle.models import Client
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.releases import MEDICAL_SIDE, words_covered
from holdfast.kernel.entries import Entry
from holdfast.people.models import Role
from holdfast.people.reader import Reader
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.permissions.partners import partners_of
from holdfast.record.permissions.reader_view import Sight

NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """One release to the medical side, as a leave that ``may_see_entry`` weighs.

    Substance-use records are never handed on in print by it: they need a release to a person.
    """

    practice_id: UUID
    covers: tuple[str, ...]
    since: datetime
    until: datetime | None
    withdrawn_at: datetime | None
    account_id: UUID = NOBODY
    label: str = "ordinary"


def prescribers_sight(client: Client, at: datetime) -> Sight:
    """The sight of the medical side as a whole: by a release to it, or to one of it in the circle.

    Without a release in force nothing is open to it.
    """
    kept = load(client, seal_of(client)).kept
    chart = fold((one.entry for one in kept), at)
    partners = {str(one.account_id) for one in partners_of(client, at)}
    releases = tuple(_released(chart.of("release"), client, partners))
    return Sight(_reader(client), Role.MEDICAL, releases, at, frozenset(partners))


def _reader(client: Client) -> Reader:
    return Reader(NOBODY, client.practice_id, NOBODY, Role.MEDICAL, "")


def _released(
    releases: tuple[Entry, ...], client: Client, partners: set[str]
) -> Iterator[Released]:
    zone = ZoneInfo(client.time_zone)
    for entry in releases:
        body = entry.body
        to = (body.to or "").strip()
        if body.signed and (to.casefold() in MEDICAL_SIDE or to in partners):
            yield Released(
                practice_id=client.practice_id,
                covers=words_covered(entry),
                since=entry.at,
                until=body.until and body.until.end(zone),
                withdrawn_at=body.withdrawn_at,
            )
