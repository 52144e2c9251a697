"""The practice of the demo: made once; later made again, or its clock goes on where it stood."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from holdfast import clock
from holdfast.command.demo_home import Held
from holdfast.command.installation import set_up
from holdfast.command.refusal import Refusal

NOT_MADE = "The demo’s practice could not be made; please start it again with --fresh."
GOES_ON = (
    "What was written in this practice is kept, so its clock goes on from {day}, where it was last "
    "shown; `--fresh` makes it anew for today."
)
MADE_ANEW = "The practice was made on {day} and nobody wrote in it, so it is made anew for now."
STALE = timedelta(hours=1)  # two hours after a dose is no story any more an hour later


def ready(held: Held) -> datetime:
    """Up to when the history of the practice goes. Raises ``Refusal`` where there is none."""
    set_up()
    from django.db import connections

    from holdfast.invented.demo import made

    if held.is_alone:
        bring_up()
    held.share()
    connections.close_all()
    practice = made()
    if practice is None:
        raise Refusal(NOT_MADE)
    move_clock(practice.clock_moved_by_seconds)
    return practice.at


def move_clock(seconds: int) -> None:
    """For this process and its parts, the mailbox among them."""
    os.environ[clock.VARIABLE] = str(int(clock.moved_by().total_seconds()) + seconds)


def bring_up() -> None:
    """Key and database of this version, with a practice in it whose today is today."""
    from holdfast.command.migrate import migrated, with_key
    from holdfast.invented.demo import made

    before = made()
    if before is None:
        forget()
    migrated()
    with_key()
    if before is None:
        make()
    elif is_written_in(before.at):
        go_on(before.at)
    elif clock.now() - before.at > STALE:
        make_anew(before.at)


def go_on(made_at: datetime) -> None:
    """Nothing that anyone wrote is lost, and the people are where they were left."""
    from holdfast.invented.demo import mark_made

    stood_at = last_shown(made_at)
    behind = clock.now() - stood_at
    if behind > STALE:
        mark_made(made_at, -round(behind.total_seconds()))
        print(GOES_ON.format(day=said(stood_at)), flush=True)


def make_anew(made_at: datetime) -> None:
    """Nobody wrote in it, so nothing is lost."""
    from holdfast.command.migrate import migrated

    print(MADE_ANEW.format(day=said(made_at)), flush=True)
    forget()
    migrated()
    make()


def said(at: datetime) -> str:
    from holdfast.invented.material import practice_sheet

    return f"{at.astimezone(ZoneInfo(practice_sheet().time_zone)):%-d %B, %H:%M}"


def last_shown(made_at: datetime) -> datetime:
    """Where the clock of the practice stood when its worker was last at work."""
    from django.db.models import Max

    from holdfast.audit.models import AuditEvent
    from holdfast.pulse.models import Heartbeat

    done = AuditEvent.objects.aggregate(last=Max("at"))["last"]
    seen = Heartbeat.objects.aggregate(last=Max("at"))["last"]
    return max(at for at in (made_at, done, seen) if at)


def make() -> None:
    from holdfast import clock
    from holdfast.invented.demo import mark_made
    from holdfast.invented.material import practice_sheet
    from holdfast.invented.seeding import DEMO_SIZE, seed_practice

    begun, now = monotonic(), clock.now()
    print("Making an invented practice …", flush=True)
    seed_practice(at=now, password=practice_sheet().password)
    mark_made(now)
    print(f"{DEMO_SIZE} invented clients in {monotonic() - begun:.1f} seconds.", flush=True)


def forget() -> None:
    """The demo's database and marker; its key stays."""
    from django.conf import settings
    from django.db import connections

    from holdfast.invented.demo import MARKER, home

    connections.close_all()
    database = Path(settings.DATABASES["default"]["NAME"])
    (home() / MARKER).unlink(missing_ok=True)
    for path in database.parent.glob(f"{database.name}*"):
        path.unlink()
    for letter in (home() / "mail").glob("*.eml"):
        letter.unlink()


def is_written_in(made_at: datetime) -> bool:
    """Whether anyone did anything but sign in and look; everything done is in the audit."""
    from holdfast.audit.models import AuditEvent

    done = AuditEvent.objects.filter(verb="did", at__gt=made_at)
    return done.exclude(what__startswith="sign").exists()
