from __future__ import annotations

from django.db.models import Q

from holdfast.watch.rebriefing import rebrief_each
from holdfast.watch.turn import Turn

AT_ONCE = 20


def rebrief_due(turn: Turn) -> int:
    """Briefs anew the clients whose moment has come, and nobody else; gives how many."""
    return rebrief_each(turn, Q(changes_at__lte=turn.now()), order="changes_at", limit=AT_ONCE)
