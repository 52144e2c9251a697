"""PHQ-9 and GAD-7 over the whole course, as the cadence asks for them."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.invented.answers import gad_7, phq_9
from holdfast.invented.story.teller import Teller

WEEK, MONTH = timedelta(days=7), timedelta(days=28)
FORTNIGHT = timedelta(days=14)
WEEKLY_FOR = timedelta(days=56)
APART = timedelta(days=4)
DAY_FIVE = timedelta(days=5)


def measures(teller: Teller) -> None:
    if teller.archetype.intake != "done":
        return
    days = asked_on(teller)
    for number, day in enumerate(days):
        clock = teller.clock(teller.chance.choice((8, 9, 12, 19)))
        score = teller.course.score(teller.archetype.depression, day, teller.chance)
        items = phq_9(min(score, 24), teller.mood_weights)
        at = teller.days.at(day, clock)
        teller.say("answers", at, "client", {"instrument": "phq-9", "items": items})
        if number % 2 == 0 or day - days[number - 1] >= FORTNIGHT:
            score = teller.course.score(teller.archetype.anxiety, day, teller.chance)
            items = gad_7(min(score, 21), teller.anxiety_weights)
            late = at + timedelta(minutes=4)
            teller.say("answers", late, "client", {"instrument": "gad-7", "items": items})


def asked_on(teller: Teller) -> list[date]:
    """Before each dose, five days after it, then weekly, then monthly; never twice in four days."""
    today = teller.days.today
    begun = teller.days.working(teller.archetype.intake_days_ago)
    wanted = {begun, *_weekly(begun, teller.doses[0].date() if teller.doses else today)}
    for dose in teller.doses:
        wanted |= {dose.date() - timedelta(days=1), dose.date() + DAY_FIVE}
    if teller.doses:
        wanted |= set(_after(teller.doses[-1].date(), today))
    kept: list[date] = []
    for day in sorted(day for day in wanted if day <= today):
        if not kept or day - kept[-1] >= APART or day - DAY_FIVE == _last_dose(teller):
            kept.append(day)
    return kept


def _last_dose(teller: Teller) -> date | None:
    return teller.doses[-1].date() if teller.doses else None


def _weekly(first: date, before: date) -> list[date]:
    return [first + WEEK * n for n in range(1, (before - first) // WEEK + 1)]


def _after(last: date, today: date) -> list[date]:
    """From day 5 on weekly, and monthly once eight weeks are over."""
    days, day = [], last + DAY_FIVE
    while day <= today:
        days.append(day)
        day += WEEK if day - last < WEEKLY_FOR else MONTH
    return days
