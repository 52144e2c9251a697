"""What people do about messages that were given up."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from holdfast.post.shown import undeliverable


def try_again(practice_id: UUID, at: datetime) -> int:
    """All of the practice set out anew, with every attempt before them; gives how many."""
    from holdfast.post.models import State

    return (
        undeliverable(practice_id)
        .exclude(state=State.TAKEN)
        .update(state=State.QUEUED, attempts=0, not_before=at, last_error="")
    )


def put_away(practice_id: UUID) -> int:
    """Someone has seen that these were not delivered; gives how many. They are not shown again."""
    from holdfast.post.models import State

    return undeliverable(practice_id).update(state=State.PUT_AWAY)
