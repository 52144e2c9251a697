"""What a worker held when it died goes back into the outbox."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from holdfast.post.patience import patience


def reap(now: datetime) -> int:
    """Frees deliveries whose lease has ended; gives how many. Their attempt counts as made.

    One that never comes back, attempt after attempt, is given up like any other. About an alert,
    it waits longer instead: whether somebody has the alert is asked when it is taken. A lease
    longer than any is from a clock that ran ahead.
    """
    from holdfast.post.models import Delivery, State

    is_over = Q(lease_until__lte=now) | Q(lease_until__gt=now + 2 * patience().lease)
    ended = Delivery.objects.filter(is_over, state=State.TAKEN)
    freed = {"lease_until": None, "taken_by": "", "last_error": "LeaseEnded"}
    is_out = Q(attempts__gte=patience().attempts)
    is_of_alert = Q(alert_id__isnull=False)
    later = now + patience().longest_wait
    return (
        ended.filter(is_out, ~is_of_alert).update(state=State.GAVE_UP, **freed)
        + ended.filter(is_out, is_of_alert).update(state=State.FAILED, not_before=later, **freed)
        + ended.filter(~is_out).update(state=State.FAILED, not_before=now, **freed)
    )
