"""Time passes: a worker turns at each moment at which a briefing changes, and not before."""

from __future__ import annotations

from datetime import datetime

from holdfast.record import board_of
from holdfast.record.models import Standing
from holdfast.watch.steps import rebrief_due
from holdfast.watch.worker import Worker


def worker_at(at: datetime, steps=(rebrief_due,)) -> Worker:
    return Worker(now=lambda: at, steps=steps)


def let_time_pass(until: datetime) -> int:
    """Nobody asks for anything; gives how many clients the worker briefed anew."""
    briefed = 0
    while moment := _next_moment(until):
        briefed += worker_at(moment).turn()
    return briefed


def row_of(here, at):
    (row,) = [row for row in board_of(here.tamsin.reader, at) if row.client.id == here.client.id]
    return row


def _next_moment(until: datetime) -> datetime | None:
    due = Standing.objects.filter(changes_at__lte=until).order_by("changes_at")
    return due.values_list("changes_at", flat=True).first()
