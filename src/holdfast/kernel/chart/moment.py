"""The one way in which the kernel asks what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo


class Moment:
    """An instant that remembers the first later instant it was compared with.

    Every decision about time is a question to ``has_reached``. Until ``next_at`` each of them would
    be answered the same way, so nothing that was decided can differ before it: that is how a
    briefing knows when it changes by itself.
    """

    __slots__ = ("at", "next_at", "zone")

    def __init__(self, at: datetime, zone: tzinfo) -> None:
        self.at = at.astimezone(UTC)
        self.zone = zone
        self.next_at: datetime | None = None

    def has_reached(self, instant: datetime) -> bool:
        instant = instant.astimezone(UTC)
        if instant <= self.at:
            return True
        if self.next_at is None or instant < self.next_at:
            self.next_at = instant
        return False

    def takes_over(self, next_at: datetime | None) -> None:
        """Was decided at this very instant, and could come out otherwise at ``next_at``."""
        if next_at is not None and (self.next_at is None or next_at < self.next_at):
            self.next_at = next_at

    def is_between(self, start: datetime, end: datetime) -> bool:
        """From ``start`` on, and before ``end``."""
        return self.has_reached(start) and not self.has_reached(end)

    def is_within(self, since: datetime, span: timedelta) -> bool:
        """Not longer than ``span`` after ``since``; before ``since`` counts as within."""
        return not self.has_reached(since + span)

    def local_date(self, instant: datetime) -> date:
        """The day of an instant where the client lives."""
        return instant.astimezone(self.zone).date()

    def clock(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A wall-clock time where the client lives, as an instant."""
        local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.zone)
        return local.astimezone(UTC)
