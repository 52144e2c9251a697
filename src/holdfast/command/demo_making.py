"""The practice of the demo: made once, and again on a later day where nobody wrote in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from holdfast.command.demo_home import Held
from holdfast.command.installation import set_up
from holdfast.command.refusal import Refusal

NOT_MADE = "The demo’s practice could not be made; please start it again with --fresh."
GROWN_OLD = (
    "This practice was made on {day}, so its “today” lies behind; it was written in and is kept. "
    "`--fresh` makes it anew."
)
MADE_ANEW = "The practice was made on {day} and nobody wrote in it, so it is made anew for today."


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
    return practice.at


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
    elif is_of_another_day(before.at):
        renew(before.at)


def renew(made_at: datetime) -> None:
    """Nothing that anyone wrote is lost by it."""
    day = f"{made_at:%-d %B}"
    if is_written_in(made_at):
        print(GROWN_OLD.format(day=day), flush=True)
        return
    print(MADE_ANEW.format(day=day), flush=True)
    forget()
    from holdfast.command.migrate import migrated

    migrated()
    make()


def make() -> None:
    from django.utils import timezone

    from holdfast.invented.demo import mark_made
    from holdfast.invented.material import practice_sheet
    from holdfast.invented.seeding import DEMO_SIZE, seed_practice

    begun, now = monotonic(), timezone.now()
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


def is_of_another_day(made_at: datetime) -> bool:
    from django.utils import timezone

    from holdfast.invented.material import practice_sheet

    zone = ZoneInfo(practice_sheet().time_zone)
    return made_at.astimezone(zone).date() != timezone.now().astimezone(zone).date()


def is_written_in(made_at: datetime) -> bool:
    """Whether anyone did anything but sign in and look; everything done is in the audit."""
    from holdfast.audit.models import AuditEvent

    done = AuditEvent.objects.filter(verb="did", at__gt=made_at)
    return done.exclude(what__startswith="sign").exists()
