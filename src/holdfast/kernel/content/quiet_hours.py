"""The hours of a client's night, in which they are asked for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From ``start`` until before ``end``, on the clock where the client lives; past midnight where
    ``end`` comes first. Equal, there are none.
    """

    start: time
    end: time

    def hold(self, at: datetime, zone: tzinfo) -> bool:
        clock = at.astimezone(zone).time()
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def next_allowed(self, at: datetime, zone: tzinfo) -> datetime:
        """The instant itself, or the first end of quiet hours after it at which they are over.

        Where clocks are set forward, an end that no clock shows is one that a later day has.
        """
        day = at.astimezone(zone).date()
        while self.hold(at, zone):
            at = max(at, self._end_on(day, zone))
            day += timedelta(days=1)
        return at

    def _end_on(self, day: date, zone: tzinfo) -> datetime:
        return datetime.combine(day, self.end, tzinfo=zone).astimezone(UTC)
