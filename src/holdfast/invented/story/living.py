"""The weeks between: sessions, practices, the journal, readings at home, bladder questions."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.invented.story.check_ins import weekly_check_ins
from holdfast.invented.story.doses import pressure
from holdfast.invented.story.teller import Teller

EVERY_OTHER_WEEK, MONTH = timedelta(days=14), timedelta(days=28)
BLADDER_EVERY = timedelta(days=27)
WEEKLY_SESSIONS_FOR = timedelta(days=70)
SHARE_PRIVATE = 0.3  # of the pages of a journal


def living(teller: Teller) -> None:
    if teller.archetype.intake != "done":
        return
    readings_at_home(teller)
    if teller.doses:
        first = teller.doses[0].date()
        bladder_questions(teller, first)
        talks(teller, teller.doses[-1].date())
        weekly_check_ins(teller, teller.doses[-1].date())
        journal(teller, first)


def readings_at_home(teller: Teller) -> None:
    for ago in (22, 15, 8, 4, 1):
        if ago < teller.archetype.intake_days_ago:
            at = teller.days.clock(ago, teller.clock(8))
            pressure(teller, at, "home", 0, "client")


def bladder_questions(teller: Teller, first: date) -> None:
    day = first + BLADDER_EVERY
    while day < teller.days.today:
        at = teller.days.at(day, teller.clock(19))
        answers = dict.fromkeys(("frequency", "urgency", "pain", "blood"), 0)
        teller.say("answers", at, "client", {"instrument": "bladder-check", "items": answers})
        day += BLADDER_EVERY


def talks(teller: Teller, last_dose: date) -> None:
    """Sessions after the last dose: every other week, later monthly."""
    day = last_dose + EVERY_OTHER_WEEK
    while day < teller.days.today:
        on = teller.days.working((teller.days.today - day).days)
        at = teller.days.at(on, teller.work(11))
        is_missed = teller.is_silent(on)
        said = {"purpose": "aftercare", "minutes": 50, "attended": not is_missed}
        teller.say("session", at, "therapist", said)
        about = "missed session" if is_missed else "aftercare note"
        note = {"text": teller.words(about), "form": "progress"}
        teller.say("note", at + timedelta(minutes=55), "therapist", note)
        day += EVERY_OTHER_WEEK if day - last_dose < WEEKLY_SESSIONS_FOR else MONTH


def journal(teller: Teller, first: date) -> None:
    at = teller.days.at(first + timedelta(days=6), teller.clock(20))
    teller.say("practice", at, "client", {"text": teller.words("practice"), "share": "therapist"})
    day = first + timedelta(days=9)
    while day < teller.days.today:
        evening = teller.days.at(day, teller.clock(20))
        if teller.chance.random() < SHARE_PRIVATE:
            text = teller.words("private page")
            teller.say(
                "insight", evening, "client", {"text": text, "share": "private"}, "client_private"
            )
        else:
            text = teller.words("practice done")
            teller.say("practice_done", evening, "client", {"text": text, "share": "therapist"})
        day += timedelta(days=teller.chance.randint(6, 13))
