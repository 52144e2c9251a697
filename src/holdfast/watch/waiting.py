"""Whether time is being kept up with."""

from __future__ import annotations

from datetime import datetime

from holdfast.record.models import Standing


def clients_since(now: datetime) -> datetime | None:
    """The moment since which a client waits to be briefed anew; ``None`` when nobody does."""
    due = Standing.objects.filter(changes_at__lte=now, client__erased_at__isnull=True)
    return due.order_by("changes_at").values_list("changes_at", flat=True).first()
