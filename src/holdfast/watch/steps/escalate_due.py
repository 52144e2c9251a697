from __future__ import annotations

from holdfast import alerts
from holdfast.watch.turn import Turn


def escalate_due(turn: Turn) -> int:
    """Hands alerts that nobody has seen to the next person; gives how many."""
    return alerts.escalate_due(turn.now())
