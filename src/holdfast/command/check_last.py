"""When all that is kept was last verified and last backed up, each in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

VERIFY = "please run `holdfast verify`, and see that `holdfast worker` runs at night."
NAMED = "`holdfast verify` names each; please keep the last backup."
BACK_UP = "please make one with `holdfast backup FILE`, and see that one is made every night."


@dataclass(frozen=True, slots=True)
class Told:
    """``is_well`` where nobody has to do anything."""

    sentence: str
    is_well: bool


def last_verification() -> Told:
    from holdfast.pulse.limits import limits
    from holdfast.record.verification.rounds import verified_anywhere

    verified = verified_anywhere()
    if verified.faults:
        return Told(f"{_found(len(verified.faults), verified.at)}; {NAMED}", is_well=False)
    if verified.at is None:
        return _never("verified", "Not all that is kept here was ever verified", VERIFY)
    said = f"All that is kept was last verified at {_stamp(verified.at)}, and everything held"
    return _at(verified.at, said, limits().verification_late, VERIFY)


def last_backup() -> Told:
    from django.conf import settings

    from holdfast.exchange.backup import last
    from holdfast.pulse.limits import limits

    found = last.last_backup(Path(settings.HOLDFAST_HOME))
    never = "No backup was ever made on this machine"
    said = f"The last backup was made at {_stamp(found.at)}" if found.at else never
    if found.failed_at:
        return Told(
            f"{said}, and one failed at {_stamp(found.failed_at)}; {BACK_UP}", is_well=False
        )
    if found.at is None:
        return _never("backed up", never, BACK_UP)
    return _at(found.at, said, limits().backup_late, BACK_UP)


def _found(count: int, at: datetime | None) -> str:
    when = f"was last verified at {_stamp(at)}" if at else "is being verified for the first time"
    what = "1 place does not hold" if count == 1 else f"{count} places do not hold"
    return f"All that is kept {when}, and {what}"


def _never(done: str, said: str, what_to_do: str) -> Told:
    from holdfast.people.models import Practice

    if Practice.objects.exists():
        return Told(f"{said}; {what_to_do}", is_well=False)
    return Told(f"Nothing was {done} yet, for no practice is kept here.", is_well=True)


def _at(at: datetime, said: str, late: timedelta, what_to_do: str) -> Told:
    from holdfast.pulse.clock import database_now

    if database_now() - at <= late:
        return Told(f"{said}.", is_well=True)
    days = late.total_seconds() / timedelta(days=1).total_seconds()
    return Told(f"{said}, which is more than {days:g} days ago; {what_to_do}", is_well=False)


def _stamp(at: datetime) -> str:
    from holdfast.pulse.troubles import stamp

    return stamp(at)
