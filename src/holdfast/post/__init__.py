"""The outbox: what is to reach a person, kept until it has. It knows ids and fixed words only.

tell(recipient, "alert", alert_id, at=at)                       in the alarm's transaction
for delivery in take(now, worker): deliver(delivery, now, recipient_of)   in a worker
reap(now)                                                         what a dead worker held
undeliverable(practice_id), failing(practice_id)                  what is to be shown to people
try_again(practice_id, now), put_away(practice_id)                what they do about it
"""

from holdfast.post.again import put_away, try_again
from holdfast.post.channels import reaches
from holdfast.post.deliver import deliver
from holdfast.post.queue import ON_CALL, queue
from holdfast.post.reap import reap
from holdfast.post.recipient import Recipient
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
from holdfast.post.tell import tell

__all__ = [
    "ON_CALL",
    "Failing",
    "Recipient",
    "deliver",
    "failing",
    "has_sent_since",
    "put_away",
    "queue",
    "reaches",
    "reap",
    "take",
    "tell",
    "try_again",
    "undeliverable",
    "undeliverable_anywhere",
    "unreached",
    "waiting_since",
]
