"""Short check-ins and side effects: around each dose, then weekly, as the cadence asks for them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from holdfast.invented.story.teller import Teller
from holdfast.library import own_forms

AFTER_A_DOSE = ((0, "19:20"), (1, "09:25"), (3, "18:15"), (7, "18:30"))
WEEK = timedelta(days=7)
WEEKLY_UNTIL = timedelta(days=365)


def check_ins_after(teller: Teller, dose_at: datetime) -> None:
    """The evening, the next morning, days 3 and 7, unless the next dose was before."""
    for days, clock in AFTER_A_DOSE:
        day = dose_at.date() + timedelta(days=days)
        is_overtaken = any(dose_at < later and later.date() <= day for later in teller.doses)
        if days == 0 or not is_overtaken:
            check_in(teller, day, f"day {days}", clock)
    side_effects(teller, dose_at.date() + timedelta(days=1))


def side_effects(teller: Teller, day: date) -> None:
    """Answered the morning after a dose: none worth naming."""
    asked = own_forms.check_ins()["side-effects"].questions
    items = {one.key: 0 for one in asked if one.options}
    said = {"instrument": "side-effects", "items": items}
    teller.say("answers", teller.days.at(day, "09:30"), "client", said)


def weekly_check_ins(teller: Teller, last_dose: date) -> None:
    day = last_dose + 2 * WEEK
    while day <= min(teller.days.today, last_dose + WEEKLY_UNTIL):
        check_in(teller, day, "weekly", teller.clock(teller.chance.choice((8, 12, 18))))
        day += WEEK


def check_in(teller: Teller, day: date, anchored_to: str, clock: str = "18:40") -> None:
    """Sliders that follow the course of the score."""
    share = teller.course.share(day)
    said = {
        "mood": max(1, round(9 - 6 * share) + teller.chance.randint(-1, 1)),
        "distress": max(0, round(7 * share) - 2 + teller.chance.randint(-1, 1)),
        "energy": max(1, round(8 - 5 * share) + teller.chance.randint(-1, 1)),
        "sleep_hours": teller.chance.choice((6, 6.5, 7, 7.5, 8)),
        "anchored_to": anchored_to,
        "wants_contact": False,
    }
    teller.say("check_in", teller.days.at(day, clock), "client", said)
