from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from holdfast.people.models import Practice
from holdfast.record.verification import rounds
from holdfast.watch.turn import Turn

AT_ONCE = 5
NIGHT = (time(1), time(5))  # where the practice is
ROUND = timedelta(hours=20)  # a night has one
LONGEST = timedelta(days=2)  # then by day, for a machine that sleeps at night


def verify_nightly(turn: Turn) -> int:
    """Walks a part of each practice in its night; gives how much was walked."""
    done = 0
    for practice in Practice.objects.order_by("id"):
        if not turn.may_go_on():
            break
        if is_due(practice, turn.now()):
            done += rounds.verify_part(practice.id, turn.now(), limit=AT_ONCE)
    return done


def is_due(practice: Practice, now: datetime) -> bool:
    """In the night, until its round is over; by day once none was over for two days."""
    last = rounds.last_verified(practice.id).at
    if last is not None and now - last < ROUND:
        return False
    begins, ends = NIGHT
    is_night = begins <= now.astimezone(ZoneInfo(practice.time_zone)).time() < ends
    return is_night or (last is not None and now - last > LONGEST)
