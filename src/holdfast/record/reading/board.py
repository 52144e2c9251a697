"""The board: every client of a reader's circles, most urgent first, in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.circle.models import Client
from holdfast.circle.team import open_at
from holdfast.kernel.content.urgency import RANK
from holdfast.people.reader import Reader
from holdfast.record.keeping.sealed_headlines import Headlines
from holdfast.record.keeping.urgency_rank import QUIET
from holdfast.record.reading.client_summaries import Look, look_at


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One client. ``look`` is None for one outside the reader's circles whose alert was handed on
    to the reader: then only the code may be shown, and that an alert waits."""

    client: Client
    look: Look | None
    alerts: tuple[Alert, ...]

    @property
    def name(self) -> str:
        return self.client.name if self.look else ""

    @property
    def headlines(self) -> Headlines | None:
        return self.look.headlines if self.look else None

    @property
    def urgency(self) -> int:
        """The rank of what is most urgent, an open alert or a finding; ``QUIET`` for nothing."""
        found = self.look.urgency if self.look else QUIET
        return min([found, *(RANK[alert.urgency] for alert in self.alerts)])  # type: ignore[index] # the column's choices are urgencies


def board_of(reader: Reader, at: datetime) -> list[BoardRow]:
    """Rows of the clients in whose circle the reader has a place, and of alerts handed on to them.

    At most six queries, whatever the number of clients here or anywhere else.
    """
    clients = _in_circles(reader, at)
    waiting = _by_client(alerts.for_board(reader, at))
    looks = look_at(clients, reader, at)
    rows = [_row(client, looks[client.id], waiting.pop(client.id, [])) for client in clients]
    rows += [_row(found[0].client, None, found) for found in waiting.values()]
    return sorted(rows, key=_order)


def _in_circles(reader: Reader, at: datetime) -> list[Client]:
    theirs = Client.objects.filter(
        open_at(at, "caremember__"),
        caremember__practice_id=reader.practice_id,
        caremember__account_id=reader.account_id,
        caremember__role=reader.role,
        erased_at__isnull=True,
    )
    return list(theirs.select_related("standing").order_by("code"))


def _by_client(found: Iterable[Alert]) -> dict[UUID, list[Alert]]:
    waiting: dict[UUID, list[Alert]] = defaultdict(list)
    for alert in found:
        waiting[alert.client_id].append(alert)
    return waiting


def _row(client: Client, look: Look | None, waiting: Iterable[Alert]) -> BoardRow:
    return BoardRow(client=client, look=look, alerts=tuple(waiting))


def _order(row: BoardRow) -> tuple[int, bool, str]:
    return (row.urgency, not row.alerts, row.client.code)
