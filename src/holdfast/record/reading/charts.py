"""The chart as it stood, and as it was known, at any moment."""

from __future__ import annotations

from datetime import datetime

from holdfast import clock
from holdfast.circle.models import Client
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.record.entry.kept_entry import feeding
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.sealing import seal_of


def chart_of(client: Client, at: datetime | None = None, known_at: datetime | None = None) -> Chart:
    """What was so at ``at`` (now, if not given), as far as it was known at ``known_at``.

    It holds what feeds briefings. For what one reader may see use ``entries_of``.
    Raises ``circle.keys.KeyDestroyed`` once the client was erased.
    """
    kept = load(client, seal_of(client)).kept
    return fold(feeding(kept), at or clock.now(), known_at)
