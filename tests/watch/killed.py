"""A worker in a process of its own that dies, as by a power cut, at a named place.

python -m tests.watch.killed PLACE MINUTES_AHEAD
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from typing import Any

BEFORE, AFTER = "before", "after"
PLACES = {
    "taken, not sent": (BEFORE, "holdfast.post.deliver", "send"),
    "sent, not marked": (AFTER, "holdfast.post.deliver", "send"),
    "marked, before it is kept": (AFTER, "holdfast.watch.steps.deliver_due", "mark_delivered"),
    "next person told, before it is kept": (AFTER, "holdfast.alerts.escalate", "tell_next"),
    "briefed anew, before it is kept": (AFTER, "holdfast.record.appending.rebrief", "settle"),
    "nowhere": None,
}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def deadly(verb: Callable[..., Any], when: str) -> Callable[..., Any]:
    def dying(*given: Any, **named: Any) -> Any:
        if when == AFTER:
            verb(*given, **named)
        die()

    return dying


def main(place: str, minutes_ahead: str) -> None:
    import django

    django.setup()
    from django.utils import timezone

    from holdfast.watch.worker import Worker

    ahead = timedelta(minutes=float(minutes_ahead))
    if wound := PLACES[place]:
        when, module, name = wound
        room = import_module(module)
        setattr(room, name, deadly(getattr(room, name), when))
    Worker(now=lambda: timezone.now() + ahead).turn()


if __name__ == "__main__":
    main(*sys.argv[1:])
