"""What the therapist hears again before a dose: the medicines, and what else has grown old."""

from __future__ import annotations

from datetime import datetime, timedelta

from holdfast.invented.story.teller import Teller
from holdfast.library.content import load

EVENING = 17
STALE = "chart.stale_fact"


def asked_anew(teller: Teller) -> None:
    """Before each dose but the first, which the intake is for, and on the last day of work."""
    if teller.archetype.intake != "done" or not (teller.doses or teller.archetype.treatment):
        return
    days = [dose.date() - timedelta(days=1) for dose in teller.doses[1:]]
    for day in dict.fromkeys((*days, teller.days.working(1))):
        hear(teller, teller.days.at(day, teller.clock(EVENING)))


def hear(teller: Teller, at: datetime) -> None:
    for life in load().shelf_lives.lives:
        if teller.archetype.sex not in life.not_asked_of:
            finding = f"{STALE}@{life.id}"
            said = {"finding": finding, "cause": finding, "answer": "done"}
            teller.say("judgement", at, "therapist", said)
