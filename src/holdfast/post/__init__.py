"""The outbox: what is to reach a person, kept until it has. It knows ids and fixed words only.

queue(practice_id, "email", "alert", account_id, alert_id)      in the alarm's transaction
for delivery in take(now, worker): deliver(delivery, now, email_of)   in a worker
reap(now)                                                         what a dead worker held
undeliverable(practice_id)                                        what is to be shown to people
"""

from holdfast.post.deliver import deliver
from holdfast.post.queue import ON_CALL, queue
from holdfast.post.reap import reap
from holdfast.post.shown import undeliverable, waiting_since
from holdfast.post.take import take

__all__ = ["ON_CALL", "deliver", "queue", "reap", "take", "undeliverable", "waiting_since"]
