"""Days and hours where an invented client lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

FRIDAY, SUNDAY = 4, 6
OPENS = 8
LATELY = 8


@dataclass(frozen=True, slots=True)
class Days:
    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def working(self, days: int) -> date:
        """That many days ago, or the Friday before a weekend."""
        day = self.ago(days)
        return day - timedelta(days=max(0, day.weekday() - FRIDAY))

    def dosing(self, days: int) -> date:
        """A dose of these days keeps its day, because the story hangs on it."""
        return self.ago(days) if days <= LATELY else self.working(days)

    def ahead(self, days: int) -> date:
        """In that many days, or on the Friday before a weekend, unless that is tomorrow or over."""
        day = self.today + timedelta(days=days)
        friday = day - timedelta(days=max(0, day.weekday() - FRIDAY))
        return friday if (friday - self.today).days > 1 else day

    def session_after(self, day: date) -> date:
        """The next working day, or the next day where that would lie ahead."""
        after = day + timedelta(days=1)
        monday = after + timedelta(days=(SUNDAY + 1 - after.weekday()) % 7)
        wanted = after if after.weekday() <= FRIDAY else monday
        return wanted if wanted < self.today else after

    def at(self, day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), tzinfo=self.zone)

    def opens_at(self, practice_zone: str) -> int:
        """The hour here at which a practice there opens."""
        there = self.now.astimezone(ZoneInfo(practice_zone)).replace(hour=OPENS, minute=0)
        return there.astimezone(self.zone).hour

    def clock(self, days: int, clock: str) -> datetime:
        return self.at(self.ago(days), clock)
