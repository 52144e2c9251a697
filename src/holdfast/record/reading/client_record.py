"""A client's record opened once for one reader: the entries, the chart and the briefing of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from holdfast.circle.models import Client
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.releases import CATEGORIES
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.people.reader import Reader
from holdfast.record.entry.kept_entry import Kept, feeding
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.unseal import said
from holdfast.record.models import Entry
from holdfast.record.permissions.reader_view import Sight, seen_by, sight_of


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one reader may see at a moment; all of it rests on ``kept`` and on nothing else.

    ``kept`` stands in the order in which it came in, with the psychotherapy notes that are the
    reader's own and what a client keeps private to themselves; ``chart`` rests on the rest;
    ``behind``, of which the briefing is made, on the releases to the reader besides. ``zone`` is
    the client's.
    """

    sight: Sight
    kept: tuple[Kept, ...]
    chart: Chart
    behind: Chart
    briefing: Briefing
    content: Content
    zone: ZoneInfo

    @property
    def sees_all(self) -> bool:
        """Whether every kind of ordinary entry is open to the reader."""
        return not self.sight.hidden

    @property
    def scene(self) -> Scene:
        """The chart as the kernel's questions look at it."""
        return Scene(self.behind, self.content, Moment(self.sight.at, self.zone))

    def find(self, entry_id: str) -> Kept | None:
        return next((one for one in self.kept if one.entry.id == entry_id), None)


def view_of(client: Client, reader: Reader, at: datetime, *, show_all: bool = False) -> View:
    """At most four queries; nothing in it for one without a place in the circle.

    ``show_all`` adds what is absent to the briefing and folds nothing.
    """
    return view_in(sight_of(reader, client, at), client, show_all=show_all)


def view_in(sight: Sight, client: Client, *, show_all: bool = False) -> View:
    """The same for whoever has this sight of the client."""
    ledger = load(client, seal_of(client)) if sight.role else None
    every = ledger.kept if ledger else ()
    kept, behind = sight.permitted(every), sight.behind(every)
    considered = seen_by(sight, client, behind, show_all=show_all)
    is_whole = len(behind) == len(kept)
    chart = considered.chart if is_whole else fold(feeding(kept), sight.at)
    return View(
        sight=sight,
        kept=tuple(kept),
        chart=chart,
        behind=considered.chart,
        briefing=considered.briefing,
        content=considered.content,
        zone=ZoneInfo(client.time_zone),
    )


def withheld_from(sight: Sight) -> tuple[str, ...]:
    """The categories of ordinary entries that are not open to this reader, whatever is in them."""
    return tuple(name for name, kinds in CATEGORIES.items() if sight.hidden & set(kinds))


def bodies_of(client: Client, kept: Iterable[Kept]) -> dict[str, dict[str, Any]]:
    """The bodies of these entries as they were handed in, with fields this version does not know.

    By entry id, in one query.
    """
    ids = [UUID(one.entry.id) for one in kept]
    rows = Entry.objects.filter(practice_id=client.practice_id, client=client, entry_id__in=ids)
    seal = seal_of(client)
    return {str(row.entry_id): said(row, seal) for row in rows}
