"""Every client briefed anew from the entries, as after a change of content."""

from __future__ import annotations

from holdfast.record.models import Snapshot, Standing
from holdfast.watch.steps import rebrief_older
from holdfast.watch.worker import Worker
from tests.record.said import after


def rebrief_everyone() -> tuple[int, int]:
    """How many there were to brief, and how many were."""
    Snapshot.objects.all().delete()
    to_brief = Standing.objects.filter(client__erased_at=None).update(content_version="")
    worker, briefed = Worker(now=lambda: after(days=6), steps=(rebrief_older,)), 0
    while done := worker.turn():
        briefed += done
    return to_brief, briefed
