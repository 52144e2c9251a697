"""What a worker held when it died goes back into the outbox."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from holdfast.post.patience import patience


def reap(now: datetime) -> int:
    """Frees deliveries whose lease has ended; gives how many. Their attempt counts as made.

    One that never comes back, attempt after attempt, is given up like any other.
    """
    from holdfast.post.models import Delivery, State

    ended = Delivery.objects.filter(state=State.TAKEN, lease_until__lte=now)
    freed = {"lease_until": None, "taken_by": "", "last_error": "LeaseEnded"}
    is_over = Q(attempts__gte=patience().attempts)
    return ended.filter(is_over).update(state=State.GAVE_UP, **freed) + ended.filter(
        ~is_over
    ).update(state=State.FAILED, not_before=now, **freed)
