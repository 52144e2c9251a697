"""Who tells a history: knows the client's days, keeps what was said, leaves out what lies ahead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from holdfast.invented.answers import GAD_ITEMS, PHQ_ITEMS, leanings
from holdfast.invented.archetype import Also, Archetype
from holdfast.invented.course import CourseOfScores
from holdfast.invented.days import Days
from holdfast.invented.material import Place, courses, lines, place, practice_sheet
from holdfast.invented.said import Said
from holdfast.kernel.entries import By, Label
from holdfast.library.made_id import made_id

NOON, LATEST = 12, 17
OPENS, CLOSES = "09:00", "16:00"  # when a clinic begins its last dose of the day


class Teller:
    def __init__(self, archetype: Archetype, chance: Random, now: datetime, stem: str) -> None:
        self.archetype = archetype
        self.chance = chance
        self.days = Days(now, ZoneInfo(place(archetype.place).zone))
        self.entries: list[Said] = []
        self.weight_kg = chance.randint(56, 92)
        self.pressure = (chance.randint(112, 127), chance.randint(70, 80))
        self.mood_weights = leanings(chance, PHQ_ITEMS)
        self.anxiety_weights = leanings(chance, GAD_ITEMS)
        self.doses = self._doses()
        first = self.doses[0].date() if self.doses else None
        self.course = CourseOfScores(courses().shapes[archetype.course], first, self.days.today)
        self.contact = reached(place(archetype.place), Random(f"{stem}/contact"))
        self._stem = stem
        self._count = 0
        self._decks: dict[str, list[str]] = {}

    def say(
        self, kind: str, at: datetime, by: By, body: Mapping[str, Any], label: Label = "ordinary"
    ) -> None:
        """Keeps it, unless the client was silent then."""
        if by != "client" or not self.is_silent(at.date()):
            self._keep(kind, at, by, label, dict(body))

    def say_own(self, own: Also) -> None:
        """What a story has of its own is said whatever silence is around it."""
        self._keep(own.kind, self._own_time(own), own.by, own.label, dict(own.body))

    def _keep(self, kind: str, at: datetime, by: By, label: Label, body: dict[str, Any]) -> None:
        """Unless it has not happened yet."""
        self._count += 1
        if at <= self.days.now:
            id_ = made_id(self._stem, kind, self._count)
            self.entries.append(Said(id=id_, kind=kind, at=at, by=by, body=body, label=label))

    def words(self, about: str) -> str:
        """One way of saying it; no way comes again before each has been said."""
        deck = self._decks.setdefault(about, [])
        if not deck:
            deck.extend(self.chance.sample(lines(about), k=len(lines(about))))
        return deck.pop()

    def clock(self, hour: int) -> str:
        return f"{hour:02}:{self.chance.randrange(0, 60, 5):02}"

    def work(self, hour: int) -> str:
        """Where the client lives, at an hour at which the therapist, elsewhere, is at work too."""
        opens = self.days.opens_at(practice_sheet().time_zone)
        return self.clock(hour if hour >= opens else min(opens + max(0, hour - NOON) // 3, LATEST))

    def is_silent(self, day: date) -> bool:
        if self.archetype.silent is None:
            return False
        begun, ended = self.archetype.silent
        return self.days.ago(begun) <= day <= self.days.ago(ended)

    def _own_time(self, own: Also) -> datetime:
        if own.hours_ago is not None:
            return self.days.now - timedelta(hours=own.hours_ago)
        days = own.days_ago or 0
        is_work = own.by in ("therapist", "medical", "practice") and own.kind != "contact"
        day = self.days.working(days) if is_work else self.days.ago(days)
        return self.days.at(day, own.clock)

    def is_planned_today(self) -> bool:
        return self.archetype.treatment is not None and self.archetype.treatment.next_in_days == 0

    def _doses(self) -> list[datetime]:
        is_home = self.archetype.treatment and self.archetype.treatment.setting == "home"
        hour = 13 if is_home else self.chance.choice((9, 10, 11))
        given = [
            self.days.at(self.days.dosing(ago), self.clock(hour))
            for ago in self.archetype.doses_days_ago
        ]
        if self.is_planned_today():
            at = self.days.at(self.days.today, self.clock(hour))
            given += [at] if at <= self.days.now else []
        if self.archetype.dosed_hours_ago is not None:
            given.append(self._in_opening_hours(self.archetype.dosed_hours_ago))
        return given

    def _in_opening_hours(self, hours: float) -> datetime:
        """That many hours ago, or the last time before it at which a clinic is open."""
        wanted = self.days.now.astimezone(self.days.zone) - timedelta(hours=hours)
        opens, closes = (self.days.at(wanted.date(), clock) for clock in (OPENS, CLOSES))
        if wanted < opens:
            return closes - timedelta(days=1)
        return min(wanted, closes).replace(second=0, microsecond=0)


def reached(lives: Place, chance: Random) -> dict[str, Any]:
    """How to reach somebody, for ``person.contact``; of its own chance, so no story shifts."""
    return {
        "phone": f"{lives.phone}{chance.randrange(100):02}",
        "safe_way": chance.choice(lines("safe way")),
        "safe_time": chance.choice(lines("safe time")),
        "voicemail_ok": True,
    }
