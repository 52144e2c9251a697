"""What is due to be sent, whatever the clocks of those who wrote it down."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, Q

from holdfast.post.patience import patience


def is_due(now: datetime) -> Q:
    """At its moment; at once what was queued for at once; and never later than the longest wait.

    The moment may have been written where a clock ran ahead, or before one was set back: what
    should go at once then still does, and what is tried again is not put off for an hour.
    """
    is_for_at_once = Q(attempts=0, not_before__lte=F("created_at"))
    longest = patience().longest_wait_when_refused
    is_from_another_clock = Q(attempts__gt=0, not_before__gt=now + longest)
    return Q(not_before__lte=now) | is_for_at_once | is_from_another_clock
