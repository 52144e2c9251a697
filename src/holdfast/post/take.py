"""A worker takes what is to be sent now; no two workers take the same."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Least

from holdfast.post.due import is_due
from holdfast.post.patience import patience

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

MOST_COUNTED = 30_000  # what the column holds; some are tried until somebody has the alert


def take(now: datetime, worker: str, limit: int = 1) -> list[Delivery]:
    """Up to ``limit`` deliveries, longest due first, leased to ``worker`` until ``lease_until``.

    PostgreSQL passes over rows another worker is taking; SQLite lets one taking wait for another
    (its transactions are IMMEDIATE), so the meaning is the same.
    """
    from holdfast.post.models import WAITING, Delivery, State

    with transaction.atomic():
        waiting = Delivery.objects.filter(is_due(now), state__in=WAITING)
        if connection.features.has_select_for_update_skip_locked:
            waiting = waiting.select_for_update(skip_locked=True)
        ids = [row.id for row in waiting.order_by("not_before", "id")[:limit]]
        taken = Delivery.objects.filter(id__in=ids)
        taken.update(
            state=State.TAKEN,
            taken_by=worker,
            lease_until=now + patience().lease,
            attempts=Least(F("attempts") + 1, MOST_COUNTED),
        )
        return sorted(taken, key=lambda row: (row.not_before, row.id))
