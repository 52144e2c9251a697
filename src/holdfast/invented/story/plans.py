"""What the prescriber plans, and their answer to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from holdfast.invented.archetype import Treatment
from holdfast.invented.material import practice_sheet
from holdfast.invented.story.teller import Teller


def plan_next(teller: Teller, at: datetime, day: date | None, *, is_first: bool = False) -> None:
    """The plan with its next dose, and the yes that follows it; the last answer is the story's."""
    treatment = teller.archetype.treatment
    if treatment is None:
        return
    teller.say("plan", at, "medical", the_plan(treatment, day, is_first=is_first))
    is_last = day is None or day >= teller.days.today
    answer = treatment.decision if is_last else "cleared"
    said: dict[str, Any] = {"decision": answer, "who": practice_sheet().clinic}
    if answer != "cleared":
        said["conditions"] = teller.words("condition of the clinic")
    teller.say("clearance", at + timedelta(minutes=25), "medical", said)


def the_plan(treatment: Treatment, day: date | None, *, is_first: bool) -> dict[str, Any]:
    said: dict[str, Any] = {
        "product": treatment.product,
        "route": treatment.route,
        "setting": treatment.setting,
        "indication": treatment.indication,
        "doses_planned": treatment.doses_planned,
        "escort": treatment.escort,
        "sitter": treatment.setting == "home" if treatment.sitter is None else treatment.sitter,
        "driving_after": False,
        "near_water": False,
        "sole_carer": False,
        "signing_after": False,
        "touch_agreed": True,
        "consent": True,
        "status": "active",
    }
    if day is not None:
        said["first_on" if is_first else "next_on"] = str(day)
    return said
