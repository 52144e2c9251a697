"""Do messages go out? For those who would rely on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast import post
from holdfast.pulse.clock import database_now
from holdfast.pulse.limits import limits
from holdfast.pulse.workers import workers


@dataclass(frozen=True, slots=True)
class Outage:
    """Nobody is reached by message. ``since``: from when on; ``None`` where it never was so.

    ``is_of_worker``: nothing sends them; otherwise the mail server does not take them.
    """

    since: datetime | None
    is_of_worker: bool


def outage(practice_id: UUID) -> Outage | None:
    """``None`` while a worker is at work and the mail server takes what it is given."""
    now = database_now()
    late = _late_since(practice_id, now)
    found = workers(now)
    if not found.is_at_work:
        known = [at for at in (found.seen_at, late) if at]
        return Outage(min(known, default=None), is_of_worker=True)
    failing = post.failing(practice_id)
    since = min((at for at in (late, failing and failing.since) if at), default=None)
    if since is None or post.has_sent_since(since):
        return None
    return Outage(since, is_of_worker=failing is None)


def _late_since(practice_id: UUID, now: datetime) -> datetime | None:
    since = post.waiting_since(now, practice_id)
    return since if since is not None and now - since > limits().late else None
