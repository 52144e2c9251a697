"""Briefing clients anew, one transaction a client."""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from holdfast import record
from holdfast.circle.models import Client
from holdfast.record.models import Standing
from holdfast.watch.turn import Turn

log = logging.getLogger(__name__)


def rebrief_each(turn: Turn, wanted: Q, *, order: str, limit: int) -> int:
    """Up to ``limit`` clients whose standing is as ``wanted``; gives how many were briefed."""
    standings = Standing.objects.filter(wanted, client__erased_at__isnull=True)
    standings = standings.exclude(client_id__in=turn.resting()).order_by(order)
    done = 0
    for client_id in list(standings.values_list("client_id", flat=True)[:limit]):
        if not turn.may_go_on():
            break
        done += _rebriefed(turn, client_id, wanted)
    return done


def _rebriefed(turn: Turn, client_id: UUID, wanted: Q) -> bool:
    try:
        return _rebrief(turn, client_id, wanted)
    except Exception as trouble:  # one chart's trouble is not the others'; its kind only
        log.error("A client could not be briefed anew: %s", type(trouble).__name__)
        turn.rest(client_id)
        return False


@transaction.atomic
def _rebrief(turn: Turn, client_id: UUID, wanted: Q) -> bool:
    """Not when another worker holds the client, or has done it meanwhile."""
    rows = Client.objects.filter(id=client_id)
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True, no_key=True)
    client = rows.first()
    if client is None or not Standing.objects.filter(wanted, client_id=client_id).exists():
        return False
    record.rebrief(client, at=turn.now())
    if Standing.objects.filter(wanted, client_id=client_id).exists():
        turn.rest(client_id)  # it would come back at once, for ever
    return True
