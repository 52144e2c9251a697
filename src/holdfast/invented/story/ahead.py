"""What is booked."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.invented.days import FRIDAY
from holdfast.invented.story.preparation import next_dose_day
from holdfast.invented.story.teller import Teller

PURPOSE = {
    "considering": "first conversation",
    "suitability": "going through the form",
    "preparation": "preparation",
    "dosing_day": "integration",
    "after_dose": "integration",
    "integration": "integration",
    "aftercare": "aftercare",
}


def ahead(teller: Teller) -> None:
    """The next session, booked at the last contact; nothing for who has paused or ended."""
    purpose = PURPOSE.get(teller.archetype.expects.phases[0])
    if purpose is None or teller.is_silent(teller.days.ago(3)):
        return
    day = next_working(teller.days.today + timedelta(days=teller.chance.randint(1, 6)))
    purpose, day = around_the_dose(teller, purpose, day)
    hour = teller.work(teller.chance.choice((9, 11, 13, 15)))[:2]
    starts_at = teller.days.at(day, f"{hour}:{teller.chance.choice(('00', '30'))}")
    booked = teller.days.clock(1, "16:40")
    way = teller.chance.choice(("in person", "video"))
    said = {"starts_at": starts_at.isoformat(), "purpose": purpose, "way": way, "status": "booked"}
    teller.say("appointment", booked, "practice", said)


def around_the_dose(teller: Teller, purpose: str, day: date) -> tuple[str, date]:
    """Preparation is before a planned dose; where no working day is left, what comes after it."""
    dose = next_dose_day(teller, len(teller.doses))
    if purpose != "preparation" or dose is None or day < dose:
        return purpose, day
    before = next_working(teller.days.today + timedelta(days=1))
    if before < dose:
        return purpose, before
    return "integration", next_working(dose + timedelta(days=1))


def next_working(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > FRIDAY else 0)
