"""Each dose with its readings, what was felt, how it landed, and the hours and days after."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from holdfast.invented.archetype import Treatment
from holdfast.invented.material import Route, practice_sheet, route
from holdfast.invented.story.check_ins import check_ins_after
from holdfast.invented.story.plans import plan_next
from holdfast.invented.story.preparation import next_dose_day
from holdfast.invented.story.teller import Teller
from holdfast.kernel.entries import By

MILD = ("nausea", "dizziness", "dissociation", "crying", "fatigue", "blurred_vision")


def doses(teller: Teller) -> None:
    treatment = teller.archetype.treatment
    if treatment is None:
        return
    for number, at in enumerate(teller.doses, start=1):
        given(teller, treatment, at, number)
        felt(teller, at, number, told_by(treatment))
        afterwards(teller, at, number)
        plan_next(teller, at + timedelta(hours=4), next_dose_day(teller, number))


def given(teller: Teller, treatment: Treatment, at: datetime, number: int) -> None:
    how = route(treatment.route)
    landed = at + timedelta(minutes=how.landed_minutes + teller.chance.randrange(-10, 15, 5))
    said: dict[str, Any] = {
        "route": treatment.route,
        "product": treatment.product,
        "dose_mg": dose_mg(how, teller.weight_kg),
        "weight_kg": teller.weight_kg,
        "started_at": at.isoformat(),
        "ended_at": (at + timedelta(minutes=how.minutes)).isoformat(),
        "setting": treatment.setting,
        "number": number,
        "source": practice_sheet().clinic,
    }
    if landed <= teller.days.now:
        said["landed_at"] = landed.isoformat()
    teller.say("dose", at, told_by(treatment), said)
    readings(teller, how, at, told_by(treatment))


def dose_mg(how: Route, weight_kg: float) -> float:
    return how.mg if how.mg is not None else round((how.mg_per_kg or 0) * weight_kg)


def told_by(treatment: Treatment) -> By:
    """At home nobody but the client is there to record it."""
    return "client" if treatment.setting == "home" else "medical"


def readings(teller: Teller, how: Route, at: datetime, by: By) -> None:
    """Before, near the peak and before going; at home only before and after."""
    pressure(teller, at - timedelta(minutes=20), "pre_dose", 2, by)
    if teller.archetype.dosed_hours_ago is not None and at == teller.doses[-1]:
        return  # what the clinic has not sent yet
    if by == "medical":
        pressure(teller, at + timedelta(minutes=40), "during", how.rise_mmhg, by)
        percent = teller.chance.randint(96, 99)
        peak = at + timedelta(minutes=41)
        teller.say(
            "reading", peak, "medical", {"name": "spo2", "percent": percent, "context": "during"}
        )
    pressure(teller, at + timedelta(minutes=how.landed_minutes), "post_dose", 3, by)


def pressure(teller: Teller, at: datetime, context: str, rise: int, by: By) -> None:
    systolic, diastolic = teller.pressure
    above = rise + teller.chance.randint(-4, 4)
    said = {"systolic_mmhg": systolic + above, "diastolic_mmhg": diastolic + above // 2}
    teller.say("reading", at, by, {"name": "blood_pressure", "context": context, **said})


def felt(teller: Teller, at: datetime, number: int, by: By) -> None:
    """Less with each dose, as is reported of repeated doses; all of it over the same day."""
    for code in teller.chance.sample(MILD, k=max(1, 3 - number // 2)):
        begun = at + timedelta(minutes=teller.chance.randrange(15, 45, 5))
        over = begun + timedelta(minutes=teller.chance.randrange(30, 75, 5))
        said = {"code": code, "severity": "mild", "resolved_at": over.isoformat()}
        teller.say("reaction", begun, by, said)
    evening = teller.days.at(at.date(), teller.clock(20))
    share = teller.chance.choice(("therapist", "therapist", "circle"))
    teller.say(
        "experience", evening, "client", {"text": teller.words("experience"), "share": share}
    )


def afterwards(teller: Teller, at: datetime, number: int) -> None:
    """The evening and the next days, a call on the next morning, a session to make sense of it."""
    check_ins_after(teller, at)
    if is_last(teller, number) and not teller.archetype.integrates:
        return
    call = teller.days.at(at.date() + timedelta(days=1), teller.work(12))
    said = {"assessment": teller.words("assessment"), "plan": teller.words("plan after the call")}
    outcome = teller.words("call outcome")
    teller.say("contact", call, "therapist", {"way": "phone", "outcome": outcome, **said})
    session = teller.days.at(teller.days.session_after(at.date()), teller.work(15))
    teller.say(
        "session", session, "therapist", {"purpose": "integration", "minutes": 50, "attended": True}
    )
    note = {"text": teller.words("integration note"), "form": "progress"}
    teller.say("note", session + timedelta(minutes=55), "therapist", note)
    evening = teller.days.at(session.date(), teller.clock(20))
    teller.say(
        "insight", evening, "client", {"text": teller.words("insight"), "share": "therapist"}
    )


def is_last(teller: Teller, number: int) -> bool:
    return number == len(teller.doses)
