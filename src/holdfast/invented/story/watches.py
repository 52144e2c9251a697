"""What is looked at by exposure: liver tests, memory, craving, substances, pregnancy."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.invented.story.teller import Teller

EVERY = timedelta(days=80)
GOES_ON = timedelta(days=40)  # after the last dose


def watches(teller: Teller) -> None:
    if teller.archetype.intake != "done":
        return
    begun = teller.days.working(teller.archetype.intake_days_ago)
    last = teller.doses[-1].date() + GOES_ON if teller.doses else begun
    day = begun
    while day <= min(last, teller.days.today):
        looked_at(teller, day)
        day += EVERY
    for dose in teller.doses:
        asked_about_craving(teller, dose.date() + timedelta(days=1))


def looked_at(teller: Teller, day: date) -> None:
    """The clinic's part, and what the client answers."""
    tests = {"name": "liver_tests", "finding": "normal", "alt_u_l": 24, "ggt_u_l": 21}
    teller.say("reading", teller.days.at(day, "13:40"), "medical", tests)
    evening = teller.days.at(day, "19:10")
    teller.say("score", evening, "client", {"instrument": "cognition-check", "total": 1})
    teller.say("score", evening, "client", {"instrument": "audit-c", "total": 1})
    asked_about_craving(teller, day)
    if teller.archetype.sex != "male":
        teller.say("person", evening, "client", {"pregnancy": "not_possible"})


def asked_about_craving(teller: Teller, day: date) -> None:
    at = teller.days.at(day, "12:35")
    teller.say("score", at, "therapist", {"instrument": "craving-check", "total": 0})
