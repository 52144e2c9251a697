"""The board of one reader in its four groups, and a mark that changes when anything shown does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from holdfast.people.reader import Reader
from holdfast.record import board_of
from holdfast.today.rows import Row, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """``mark`` is the same for two boards that show the same, whenever they were looked at."""

    at: datetime
    now: list[Row]
    today: list[Row]
    soon: list[Row]
    quiet: list[Row]
    mark: str

    @property
    def has_need(self) -> bool:
        return bool(self.now or self.today or self.soon)


def board_for(reader: Reader, at: datetime) -> Board:
    rows = [shown(row, at) for row in board_of(reader, at)]
    return Board(
        at=at,
        now=_of(rows, "now"),
        today=_of(rows, "today"),
        soon=_of(rows, "soon"),
        quiet=_of(rows, "know"),
        mark=hashlib.sha256(repr(rows).encode()).hexdigest()[:32],
    )


def _of(rows: list[Row], urgency: str) -> list[Row]:
    return [row for row in rows if row["urgency"] == urgency]
