"""One time at which a step is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Occurrence:
    """``entries`` make it so. ``is_before_dose`` where it was to be done before a dose that has
    been given since; from ``lapses_at`` on that can no longer be made good.
    """

    opens_at: datetime
    at: datetime
    overdue_at: datetime
    because: str
    entries: tuple[Entry, ...]
    is_before_dose: bool = False
    lapses_at: datetime | None = None
