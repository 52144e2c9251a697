from __future__ import annotations

from datetime import datetime

from holdfast import alerts, clock, post
from holdfast.alerts.notify import FIRST
from holdfast.post.models import Delivery
from holdfast.post.trouble import ChannelDown
from holdfast.watch.recipients import recipient_of
from holdfast.watch.turn import Turn

AT_ONCE = 20


def deliver_due(turn: Turn) -> int:
    """Sends what is due, one by one; gives how many arrived.

    When nobody answers at the other end, the rest waits for the next turn: it would fare no
    better, and the other steps should not wait for it.
    """
    post.reap(turn.now())
    arrived = 0
    for _ in range(AT_ONCE):
        if not turn.may_go_on() or not (taken := post.take(turn.now(), turn.worker)):
            break
        trouble = post.deliver(
            taken[0],
            turn.now,
            recipient_of,
            mark_delivered,
            is_awaited=is_awaited,
            colleague_of=colleague_of,
        )
        if isinstance(trouble, ChannelDown):
            break
        arrived += trouble is None
    return arrived


def is_awaited(delivery: Delivery) -> bool | None:
    """What tells of an alert is tried until somebody has the alert, and no longer.

    That it has become more urgent is for those who have it already: tried like any other.
    """
    if delivery.alert_id is None:
        return None
    if alerts.nobody_has(delivery.alert_id):
        return True
    return False if delivery.template in FIRST.values() else None


def colleague_of(delivery: Delivery) -> str:
    """Whom the practice's line is asked to ring."""
    if delivery.to != post.ON_CALL or delivery.alert_id is None:
        return ""
    return alerts.to_ring(delivery.alert_id, delivery.practice_id, clock.now())


def mark_delivered(delivery: Delivery, at: datetime) -> None:
    """In the transaction that marks the delivery as sent."""
    if delivery.alert_id is not None:
        alerts.delivered(delivery.alert_id, at=at)
