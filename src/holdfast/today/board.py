"""The board of one reader in its four groups, and a mark that changes when anything shown does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.people.reader import Reader
from holdfast.pulse.no_messages import Trouble, no_messages
from holdfast.record import board_of
from holdfast.today import filters
from holdfast.today.filters import Choice, Filter
from holdfast.today.lead import lead
from holdfast.today.rows import Row, shown
from holdfast.today.waits import ALERT


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """``mark`` is the same for two boards that show the same, whenever they were looked at.

    ``lead`` speaks of everyone, whatever is filtered; ``everyone`` counts them. ``trouble`` says
    that nobody is reached by message just now.
    """

    at: datetime
    lead: str
    trouble: Trouble | None
    everyone: int
    now: list[Row]
    today: list[Row]
    soon: list[Row]
    quiet: list[Row]
    stages: list[Choice]
    waits: list[Choice]
    filter: Filter
    mark: str

    @property
    def has_need(self) -> bool:
        return bool(self.now or self.today or self.soon)

    @property
    def is_filtered(self) -> bool:
        return bool(self.filter.query)

    @property
    def shown(self) -> int:
        return len(self.now) + len(self.today) + len(self.soon) + len(self.quiet)


def board_for(reader: Reader, at: datetime, zone: ZoneInfo, wanted: Filter | None = None) -> Board:
    """Times in ``zone``, the practice's."""
    wanted = wanted or Filter()
    every = [shown(row, reader.role, at, zone) for row in board_of(reader, at)]
    rows = [row for row in every if wanted.lets_through(row)]
    groups = {name: _of(rows, name) for name in ("now", "today", "soon", "know")}
    said = no_messages(reader, at, zone)
    counts = [len(_of(every, name)) for name in ("now", "today", "soon", "know")]
    return Board(
        at=at,
        lead=lead(*counts, is_alert_open=any(ALERT in row["waits"] for row in every)),
        trouble=said,
        everyone=len(every),
        now=groups["now"],
        today=groups["today"],
        soon=groups["soon"],
        quiet=groups["know"],
        stages=filters.stages(every, wanted),
        waits=filters.waits(every, wanted, reader.role),
        filter=wanted,
        mark=hashlib.sha256(repr((every, wanted, said)).encode()).hexdigest()[:32],
    )


def _of(rows: list[Row], urgency: str) -> list[Row]:
    return [row for row in rows if row["urgency"] == urgency]
