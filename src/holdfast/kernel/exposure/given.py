"""One dose that was given, and everybody who told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.entries import Entry

NEAREST_FIRST = ("medical", "import", "practice", "therapist", "client")
"""Whose telling is read first where several tell of one dose: who gave it, before who had it."""
TELL_APART = ("product", "setting", "number")


@dataclass(frozen=True, slots=True)
class Given:
    """A dose on ``day`` where the client lives; the telling nearest to the giving comes first."""

    tellings: tuple[Entry, ...]
    at: datetime
    day: date

    @property
    def entry(self) -> Entry:
        return self.tellings[0]

    def says(self, field: str) -> Any:
        """What the first telling that speaks of it says; None where nobody does."""
        for entry in self.tellings:
            if (value := getattr(entry.body, field)) is not None:
                return value
        return None

    @property
    def dose_mg(self) -> float | None:
        mg: float | None = self.says("dose_mg")
        return mg

    @property
    def told_mg(self) -> tuple[float, ...]:
        """Every amount that was told, the least first: more than one where people differ."""
        told = {entry.body.dose_mg for entry in self.tellings}
        return tuple(sorted(mg for mg in told if mg is not None))

    @property
    def mg_per_kg(self) -> float | None:
        """None where the amount or the weight at the dose is not known, or is no weight."""
        mg, kg = self.dose_mg, self.says("weight_kg")
        return mg / kg if mg is not None and kg else None


def given_doses(doses: Iterable[Entry], zone: tzinfo) -> tuple[Given, ...]:
    """The doses in the order in which they began.

    Entries of one day and route are one dose where different people tell of it and nothing they
    say tells two doses apart. What one person tells twice is two doses.
    """
    of_a_day: dict[tuple[date, str], list[list[Entry]]] = defaultdict(list)
    found: list[tuple[date, list[Entry]]] = []
    for entry in doses:
        day = started_at(entry).astimezone(zone).date()
        same = of_a_day[day, entry.body.route]
        known = next((told for told in same if _is_same(entry, told)), None)
        if known is None:
            same.append([entry])
            found.append((day, same[-1]))
        else:
            known.append(entry)
    return tuple(_given(day, told) for day, told in found)


def _is_same(entry: Entry, told: list[Entry]) -> bool:
    return all(entry.by != other.by and not _differ(entry, other) for other in told)


def _differ(one: Entry, other: Entry) -> bool:
    pairs = ((getattr(one.body, name), getattr(other.body, name)) for name in TELL_APART)
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def _given(day: date, told: list[Entry]) -> Given:
    tellings = tuple(sorted(told, key=lambda entry: NEAREST_FIRST.index(entry.by)))
    return Given(tellings, started_at(tellings[0]), day)
