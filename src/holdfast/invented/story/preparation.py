"""Sessions before the first dose: lessons, consent, a safety plan, intentions, the plan."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from holdfast.invented.story.plans import plan_next
from holdfast.invented.story.teller import Teller

A_WEEK = 7
LESSONS = ("what-ketamine-is", "the-day-of-a-dose", "after-a-dose")


def preparation(teller: Teller) -> None:
    for number, ago in enumerate(teller.archetype.preparation_days_ago):
        at = teller.days.at(teller.days.working(ago), teller.work(14))
        teller.say(
            "session", at, "therapist", {"purpose": "preparation", "minutes": 50, "attended": True}
        )
        said = teller.words("preparation note")
        teller.say(
            "note", at + timedelta(minutes=55), "therapist", {"text": said, "form": "progress"}
        )
        (first_half if number == 0 else second_half)(teller, at)
    if teller.archetype.treatment and teller.archetype.intake == "done":
        first_plan(teller)


def first_half(teller: Teller, at: datetime) -> None:
    for days, lesson in enumerate(LESSONS, start=1):
        evening = teller.days.at(at.date() + timedelta(days=days), teller.clock(18))
        teller.say("lesson", evening, "client", {"lesson": lesson, "answer": "b", "correct": True})
    teller.say("goal", at, "client", {"text": teller.words("goal"), "share": "therapist"})


def second_half(teller: Teller, at: datetime) -> None:
    covers = ["treatment", "off-label use", "touch: none", "recording: none"]
    consent = {"document": "consent to ketamine with therapy", "covers": covers, "signed": True}
    teller.say("consent", at + timedelta(minutes=20), "client", consent)
    teller.say("safety_plan", at + timedelta(minutes=40), "client", safety_plan(teller))
    evening = teller.days.at(at.date(), teller.clock(19))
    teller.say(
        "intention", evening, "client", {"text": teller.words("intention"), "share": "therapist"}
    )


def safety_plan(teller: Teller) -> dict[str, list[str]]:
    headings = ("warning_signs", "coping", "distraction", "people", "professionals", "environment")
    return {heading: [teller.words(f"safety plan: {heading}")] for heading in headings}


def first_plan(teller: Teller) -> None:
    """Told by the clinic once the intake has reached it."""
    ago = max(4, teller.archetype.intake_days_ago - 3)
    day = next_dose_day(teller, 0)
    plan_next(teller, teller.days.at(teller.days.working(ago), "15:10"), day, is_first=True)


def next_dose_day(teller: Teller, number: int) -> date | None:
    """Of the dose with that number from 0: given, or ahead, or not planned."""
    if number < len(teller.doses):
        return teller.doses[number].date()
    treatment = teller.archetype.treatment
    if treatment is None or treatment.next_in_days is None:
        return None
    is_given = teller.is_planned_today() and number > len(teller.archetype.doses_days_ago)
    return teller.days.ahead(A_WEEK if is_given else treatment.next_in_days)
