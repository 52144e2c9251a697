"""The outbox: what is to reach a person, kept until it has. It knows ids and fixed words only.

queue(practice_id, "email", "alert", account_id, alert_id)      in the alarm's transaction
for delivery in take(now, worker): deliver(delivery, now, email_of)   in a worker
reap(now)                                                         what a dead worker held
undeliverable(practice_id), failing(practice_id)                  what is to be shown to people
try_again(practice_id, now), put_away(practice_id)                what they do about it
"""

from holdfast.post.again import put_away, try_again
from holdfast.post.deliver import deliver
from holdfast.post.queue import ON_CALL, queue
from holdfast.post.reap import reap
from holdfast.post.shown import (
    Failing,
    failing,
    has_sent_since,
    undeliverable,
    undeliverable_anywhere,
    unreached,
    waiting_since,
)
from holdfast.post.take import take

__all__ = [
    "ON_CALL",
    "Failing",
    "deliver",
    "failing",
    "has_sent_since",
    "put_away",
    "queue",
    "reap",
    "take",
    "try_again",
    "undeliverable",
    "undeliverable_anywhere",
    "unreached",
    "waiting_since",
]
