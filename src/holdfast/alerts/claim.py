"""How long "I have it" holds: content/settings/alerts.yaml, or what the practice has set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from holdfast.library.known import known
from holdfast.library.once import once
from holdfast.people.practice_settings import set_claim_minutes

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.people.models import Practice
    from holdfast.people.reader import Reader


@dataclass(frozen=True, slots=True)
class Fixed:
    minutes: int


@dataclass(frozen=True, slots=True)
class Bounded:
    """``minutes`` where a practice has not set its own, which lie within the bounds."""

    minutes: int
    at_least: int
    at_most: int

    def allows(self, minutes: int | None) -> bool:
        """``None`` stands for what ships."""
        return minutes is None or self.at_least <= minutes <= self.at_most


@dataclass(frozen=True, slots=True)
class Claim:
    have: Bounded
    more: Bounded
    undo: Fixed
    at_most: Fixed


@dataclass(frozen=True, slots=True)
class _Written:
    claim: Claim
    again: Fixed


@once
def _written() -> _Written:
    written = files("holdfast").joinpath("content/settings/alerts.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(_Written))


def claim() -> Claim:
    return _written().claim


def tried_again_by(at: datetime) -> datetime:
    """Who was not reached is tried again by then at the latest."""
    return at + timedelta(minutes=_written().again.minutes)


def minutes_of(practice: Practice) -> int:
    return practice.claim_minutes or claim().have.minutes


def more_minutes_of(practice: Practice) -> int:
    return practice.claim_more_minutes or claim().more.minutes


def set_minutes(have: int | None, more: int | None, *, by: Reader, at: datetime) -> None:
    """A practice's own, ``None`` for what ships; raises ``ValueError`` outside the bounds."""
    if not (claim().have.allows(have) and claim().more.allows(more)):
        raise ValueError("These minutes lie outside the bounds.")
    set_claim_minutes(have, more, by=by, at=at)


def had_until(practice: Practice, at: datetime) -> datetime:
    return at + timedelta(minutes=minutes_of(practice))


def longer_until(practice: Practice, alert: Alert) -> datetime:
    """No later than the longest that anybody has it."""
    if alert.had_at is None or alert.had_until is None:
        raise ValueError("Nobody has it.")
    longest = alert.had_at + timedelta(minutes=claim().at_most.minutes)
    return min(alert.had_until + timedelta(minutes=more_minutes_of(practice)), longest)


def may_give_back_until(alert: Alert) -> datetime | None:
    return alert.had_at + timedelta(minutes=claim().undo.minutes) if alert.had_at else None
