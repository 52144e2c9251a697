"""What a practice arranges for itself: its hours, its on-call line, its place, its sign-in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from django.db import transaction

from holdfast import audit
from holdfast.people.administering import held_practice
from holdfast.people.hours import DAYS
from holdfast.people.models.practice import SecondFactor
from holdfast.people.reader import Reader

Hours = Mapping[str, tuple[time, time]]
"""By one of ``DAYS``, when it opens and closes; a day left out is closed."""


def set_staffed_hours(hours: Hours, time_zone: str, *, by: Reader, at: datetime) -> None:
    """``time_zone`` is an IANA name; raises ``ValueError`` for a day that closes before it opens.

    A night is two days here: until 23:59, and from 00:00.
    """
    if any(opens >= closes for opens, closes in hours.values()):
        raise ValueError("A day closes after it opens.")
    kept = {
        day: [f"{opens:%H:%M}", f"{closes:%H:%M}"]
        for day, (opens, closes) in ((day, hours[day]) for day in DAYS if day in hours)
    }
    _arrange("set staffed hours", by, at, staffed_hours=kept, time_zone=time_zone)


def set_on_call_line(email: str, *, by: Reader, at: datetime) -> None:
    """The mailbox that is told when no person has looked; empty for none."""
    _arrange("set on-call line", by, at, on_call_email=email)


def set_emergency_words(words: str, *, by: Reader, at: datetime) -> None:
    """What stands on the page of help before the door, for anybody; empty for nothing."""
    _arrange("set emergency words", by, at, emergency_words=words)


def set_telephone(number: str, *, by: Reader, at: datetime) -> None:
    """The number its clients are shown, as people write it; empty for none."""
    _arrange("set telephone", by, at, telephone=number)


def set_jurisdiction(code: str, *, by: Reader, at: datetime) -> None:
    """``code`` is ISO 3166-2, as US-CA; empty for not known."""
    _arrange("set jurisdiction", by, at, jurisdiction=code)


def set_second_factor(wanted: str, *, by: Reader, at: datetime) -> None:
    """``reminded`` or ``required``; raises ``ValueError`` for anything else."""
    _arrange("set second step", by, at, second_factor=SecondFactor(wanted).value)


def set_absence_words(sentence: str, *, by: Reader, at: datetime) -> None:
    """What clients read while their therapist is away; empty for what ships."""
    _arrange("set what clients read in an absence", by, at, absence_words=sentence)


def set_openings_an_hour(count: int | None, *, by: Reader, at: datetime) -> None:
    """From how many emergency openings an hour on it is told; ``None`` for what ships."""
    _arrange("set how many openings are told", by, at, openings_an_hour=count)


def set_claim_minutes(have: int | None, more: int | None, *, by: Reader, at: datetime) -> None:
    """How long "I have it" holds, and how much longer with a word; ``None`` for what ships."""
    what = "set how long an alert is had"
    _arrange(what, by, at, claim_minutes=have, claim_more_minutes=more)


@transaction.atomic
def _arrange(what: str, by: Reader, at: datetime, **wanted: object) -> None:
    """Keeps what differs and writes it down; the same again changes and writes nothing."""
    practice = held_practice(by)
    changed = [name for name, value in wanted.items() if getattr(practice, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(practice, name, wanted[name])
    practice.save(update_fields=changed)
    audit.did(by, None, what, at=at)
