"""Whom to call or write to at once, by country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

ANYWHERE = "**"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisLine:
    """One way to reach one service; it is ``live`` only with a dated check.

    ``number`` is what to dial, write to or open; ``words`` what to send or to press.
    """

    service: str
    way: Literal["call", "text", "web"]
    number: str
    source: str
    evidence: Literal["F", "P", "R"]
    live: bool
    words: str | None = None
    area: str | None = None
    language: str | None = None
    for_whom: str | None = None
    checked_on: date | None = None
    note: str | None = None


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
        """The live lines of a country, or the directories where it has none."""
        found = self.countries.get((country or "").upper())
        live = tuple(line for line in found.lines if line.live) if found else ()
        return live or tuple(line for line in self.countries[ANYWHERE].lines if line.live)
