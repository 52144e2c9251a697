from __future__ import annotations

from holdfast.record.appending import drafts
from holdfast.watch.turn import Turn


def forget_drafts(turn: Turn) -> int:
    """Forgets unfinished writing that nobody came back to; gives how many."""
    return drafts.forget_old(turn.now())
