"""Whom to call or write to at once, by country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

ANYWHERE = "**"
SATURDAY = 5  # as datetime counts weekdays

Kind = Literal["crisis", "violence", "assault", "poison", "child"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHours:
    """When a line answers: spans like ``19:00-07:00`` in its own zone, or only as ``said``."""

    zone: str | None = None
    daily: str | None = None
    weekdays: str | None = None
    weekend: str | None = None
    said: str | None = None

    def on(self, there: datetime) -> bool | None:
        """Whether it answers at that moment of its own zone; None where no times were read."""
        span = self.daily or (self.weekend if there.weekday() >= SATURDAY else self.weekdays)
        if span is None:
            return None
        since, until = span.split("-")
        now = f"{there:%H:%M}"
        return since <= now < until if since < until else now >= since or now < until


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisLine:
    """One way to reach one service; it is ``live`` only with a dated check.

    ``number`` is what to dial, write to or open, as people write it; ``words`` what to send or to
    press. ``open`` is None where nobody has read when it answers; ``dialled_on`` is the day
    somebody reached the service by it.
    """

    service: str
    way: Literal["call", "text", "web"]
    number: str
    source: str
    evidence: Literal["F", "P", "R"]
    live: bool
    kind: Kind = "crisis"
    words: str | None = None
    area: str | None = None
    language: str | None = None
    for_whom: str | None = None
    open: Literal["any_hour"] | OpenHours | None = None
    locator: str | None = None
    checked_on: date | None = None
    dialled_on: date | None = None
    note: str | None = None

    @property
    def dial(self) -> str:
        """What a telephone takes: no spaces, brackets or hyphens."""
        return "".join(letter for letter in self.number if letter.isdigit() or letter in "+*#")

    @property
    def is_limited(self) -> bool:
        return isinstance(self.open, OpenHours)

    @property
    def is_for_everyone(self) -> bool:
        return not self.for_whom and not self.area


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryLines:
    country: str
    emergency: tuple[CrisisLine, ...]
    lines: tuple[CrisisLine, ...]


@dataclass(frozen=True, slots=True)
class CrisisLines:
    """``countries`` has ISO 3166-1 alpha-2 codes for keys, and ``**`` for the directories."""

    countries: Mapping[str, CountryLines]

    def emergency_for(self, country: str | None) -> tuple[CrisisLine, ...]:
        """The checked emergency numbers; none means: say "your local emergency number"."""
        found = self.countries.get((country or "").upper())
        return tuple(line for line in found.emergency if line.live) if found else ()

    def lines_for(self, country: str | None) -> tuple[CrisisLine, ...]:
        """The live crisis lines of a country, or the directories where it has none."""
        found = self.lines_of(country, "crisis")
        return found or self.lines_of(ANYWHERE, "crisis")

    def lines_of(self, country: str | None, kind: Kind) -> tuple[CrisisLine, ...]:
        """The live lines of that kind in that country and in no other."""
        found = self.countries.get((country or "").upper())
        live = (line for line in found.lines if line.live) if found else ()
        return tuple(line for line in live if line.kind == kind)
