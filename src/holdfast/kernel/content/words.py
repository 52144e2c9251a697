"""The phrases of content: how days, facts and what is missing are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from holdfast.kernel.entries.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a day, a month and a moment are said; ``months`` from January on."""

    months: Sequence[str]
    day: str
    month: str
    moment: str

    def say_day(self, day: date) -> str:
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def say_moment(self, at: datetime) -> str:
        return self.moment.format(day=self.say_day(at.date()), time=f"{at:%H:%M}")

    def say(self, when: When, zone: tzinfo) -> str:
        """As precisely as it is known: a moment, a day, a month or a year."""
        if when.moment:
            return self.say_moment(when.moment.astimezone(zone))
        if when.first == when.last:
            return self.say_day(when.first)
        if when.first.month != when.last.month:
            return str(when.first.year)
        return self.month.format(month=self.months[when.first.month - 1], year=when.first.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """``facts`` holds, by kind, phrases from the fullest to the barest; ``missing`` one by key.

    ``values`` says in words what a body says in codes. ``asks`` gives the sentence that asks for
    what is missing, by how its phrase begins: the longest beginning that fits. ``medical_called``
    is how lines speak of the medical partner, in lower case; ``medical_consider`` is what is said
    to them instead, where a card has no words of its own, and ``medical_missing`` in place of a
    phrase of ``missing``.
    """

    facts: Mapping[str, Sequence[str]]
    missing: Mapping[str, str]
    asks: Mapping[str, str]
    values: Mapping[str, str]
    forms: Mapping[str, str]
    calendar: Calendar
    folded: str
    folded_one: str
    lowered: str
    lowered_by_judgement: str
    medical_called: Sequence[str]
    medical_consider: str
    medical_missing: Mapping[str, str]
