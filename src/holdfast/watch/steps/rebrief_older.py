from __future__ import annotations

from django.db.models import Q

from holdfast.library.content import load
from holdfast.watch.rebriefing import rebrief_each
from holdfast.watch.turn import Turn

AT_ONCE = 10


def rebrief_older(turn: Turn) -> int:
    """After a change of content, briefs anew who was briefed with another; gives how many.

    Two ranges instead of "not equal", which would read every standing at every turn.
    """
    version = load().version
    return sum(
        rebrief_each(turn, other, order="content_version", limit=AT_ONCE)
        for other in (Q(content_version__lt=version), Q(content_version__gt=version))
    )
