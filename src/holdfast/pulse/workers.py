"""Is a worker at work? Not one that is silent, and not one that stumbles at every turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from holdfast.pulse.limits import limits
from holdfast.pulse.models import Heartbeat

A_MOMENT = timedelta(seconds=2)  # a sign may be written while it is asked


@dataclass(frozen=True, slots=True)
class Workers:
    """``seen_at``: the last sign of any. ``stumbles``: the steps that go well with none of those
    who show themselves. ``is_from_ahead``: the only signs are from a time to come.
    ``silent_beside``: since when one is silent although another works."""

    is_any_here: bool
    seen_at: datetime | None
    stumbles: tuple[str, ...]
    is_from_ahead: bool
    silent_beside: datetime | None

    @property
    def is_at_work(self) -> bool:
        return self.is_any_here and not self.stumbles


def workers(now: datetime) -> Workers:
    """As they stand; ``now`` is the database's own."""
    signs = list(Heartbeat.objects.order_by("at"))
    past = [one for one in signs if one.at <= now + A_MOMENT]
    here = [one for one in past if now - one.at <= limits().silent and not one.has_left]
    lost = [one.at for one in past if one not in here and not one.has_left]
    return Workers(
        is_any_here=bool(here),
        seen_at=past[-1].at if past else None,
        stumbles=_stumbles(here, now),
        is_from_ahead=bool(signs) and not past,
        silent_beside=lost[-1] if here and lost else None,
    )


def _stumbles(here: list[Heartbeat], now: datetime) -> tuple[str, ...]:
    """Nothing while one of them is well; a stumble of a moment is no trouble yet."""
    if any(now - one.well_at <= limits().silent for one in here):
        return ()
    return tuple(dict.fromkeys(name for one in here for name in one.stumbled.split()))
