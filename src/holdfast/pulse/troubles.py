"""What keeps this installation from its work, for whoever looks after the server."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import Error, connection

from holdfast import clock, post
from holdfast.alerts.ownership import overdue_since
from holdfast.pulse.clock import database_now
from holdfast.pulse.limits import limits
from holdfast.pulse.workers import workers
from holdfast.pulse.writing import refused_write

MEBIBYTE = 1024 * 1024
SEE_TO_IT = "please see that `holdfast worker` is running, and look at its log."


@dataclass(frozen=True, slots=True)
class Trouble:
    """``plain`` tells anybody, without a number or a time; ``sentence`` whoever can mend it."""

    plain: str
    sentence: str


def troubles() -> list[Trouble]:
    """All that is found; what needs the database is left out where it does not answer."""
    try:
        now = database_now()
    except Error:
        return [NOT_ANSWERING[connection.vendor], *_disk()]
    return [*_disk(), *(found for ask in ASKED for found in ask(now))]


NO_DATABASE = "the database does not answer"
NOT_ANSWERING = {
    "postgresql": Trouble(
        NO_DATABASE,
        "The database did not answer; please check that it is running and that DATABASE_URL is "
        "right.",
    ),
    "sqlite": Trouble(
        NO_DATABASE,
        "The file of the database cannot be read; please check that the disk is not full, and that "
        "this user may write in its folder.",
    ),
}


def _disk() -> Iterator[Trouble]:
    home = Path(settings.HOLDFAST_HOME)
    if not home.exists():
        return
    free = shutil.disk_usage(home).free // MEBIBYTE
    if free < limits().least_free_mebibytes:
        yield Trouble(
            "the disk is nearly full",
            f"The disk of {home} has {free} MiB left; please make room, for what cannot be "
            "written is not kept.",
        )


def _write(_now: datetime) -> Iterator[Trouble]:
    if why := refused_write():
        yield Trouble(
            "the database takes no write",
            f"The database takes no write: {why}. Nothing that people enter is kept until it does; "
            "please look at its disk, its permissions and its server.",
        )


def _clocks(now: datetime) -> Iterator[Trouble]:
    apart = clock.now() - now
    if abs(apart) > limits().apart:
        seconds = abs(apart).total_seconds()
        way = "ahead of" if apart.total_seconds() > 0 else "behind"
        yield Trouble(
            "a clock is wrong",
            f"The clock of this machine is {seconds:.0f} seconds {way} the database's; please let "
            "both keep time from one source (NTP).",
        )


def _workers(now: datetime) -> Iterator[Trouble]:
    found = workers(now)
    if found.stumbles:
        steps = ", ".join(found.stumbles)
        yield Trouble(
            "the worker stumbles at every turn",
            f"The worker stumbles at every turn over {steps}; {SEE_TO_IT}",
        )
    elif not found.is_any_here:
        yield Trouble("no worker is at work", f"{_silence(found.seen_at)}; {SEE_TO_IT}")


def _silence(seen_at: datetime | None) -> str:
    since = f" since {stamp(seen_at)}" if seen_at else " here yet"
    return f"No worker has shown itself{since}: messages do not go out and nothing falls due"


def _late(now: datetime) -> Iterator[Trouble]:
    since = post.waiting_since(now)
    if since is not None and now - since > limits().late:
        said = f"Messages to people wait to be sent since {stamp(since)}; {SEE_TO_IT}"
        yield Trouble("messages do not go out", said)


def _failing(_now: datetime) -> Iterator[Trouble]:
    found = post.failing()
    if found is not None:
        kinds = ", ".join(found.errors)
        yield Trouble(
            "messages do not go out",
            f"{found.count} of the messages to people cannot be sent, the oldest since "
            f"{stamp(found.since)} ({kinds}); please look at EMAIL_HOST and its server.",
        )


def _nobody(now: datetime) -> Iterator[Trouble]:
    since = overdue_since(now, limits().late)
    if since is not None:
        yield Trouble(
            "somebody has been waited for too long",
            f"An alert has waited since {stamp(since)} and nobody has it, though everybody who "
            "can be told was told; please ring the practice's people.",
        )


def stamp(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


ASKED: tuple[Callable[[datetime], Iterator[Trouble]], ...] = (
    _write,
    _clocks,
    _workers,
    _late,
    _failing,
    _nobody,
)
