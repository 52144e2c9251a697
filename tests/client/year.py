"""A year of one invented client, dense as a chart gets, with everything a page can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from tests.cast import Cast, cast
from tests.record.said import entry

from holdfast.record import Author, NewEntry, append

DOSES = (80, 83, 87, 90, 94, 97, 125, 160, 205, 250, 300)
SILENT = range(262, 298)  # days on which nobody heard anything
COURSE = (18, 19, 18, 20, 19, 17, 14, 11, 9, 8, 7, 9, 8, 11, 10, 12, 9, 8, 10, 13, 11, 9)


def day_of(now: datetime, day: float) -> datetime:
    return now - timedelta(days=365 - day)


def items_of(total: int, item_nine: int = 0) -> list[int]:
    """Nine answers with that total."""
    items = [0] * 8 + [item_nine]
    for place in range(total - item_nine):
        items[place % 8] += 1
    return items


def therapist_told(now: datetime) -> Iterator[NewEntry]:
    def at(day: float) -> datetime:
        return day_of(now, day)

    yield entry("contact", at=at(0), way="phone", outcome="First call")
    contact = {"safe_way": "text first", "safe_time": "after 18:00", "phone": "+1 555 0100"}
    yield entry("person", at=at(1), born="1994-03-02", sex="female", contact=contact)
    yield entry("condition", at=at(2), code="depression", status="present", since="2015")
    yield entry("condition", at=at(2), code="hypertension", status="present")
    yield entry("medication", at=at(2), ingredient="sertraline", status="taking", text="100 mg")
    yield entry("medication", at=at(2), ingredient="clonazepam", status="taking", since="2025-02")
    yield entry("consent", at=at(60), covers=["treatment"], signed=True)
    for day in (3, 17, 31, 45, 59, 70, *(dose + 2 for dose in DOSES)):
        purpose = "preparation" if day < DOSES[0] else "integration"
        yield entry("session", at=at(day), purpose=purpose, minutes=50, attended=True)
    plan = {"product": "racemic_ketamine", "route": "im", "setting": "clinic", "doses_planned": 12}
    yield entry("plan", at=at(64), first_on=at(DOSES[0]).date().isoformat(), **plan)
    yield entry("medication", at=at(140), ingredient="clonazepam", status="stopped")
    next_on = at(372).date().isoformat()
    yield entry("plan", at=at(355), next_on=next_on, review_on=at(400).date().isoformat(), **plan)
    yield entry("appointment", at=at(360), starts_at=at(368).isoformat(), purpose="preparation")
    yield entry("note", at=at(361), text="Slept badly.\nSpeaks of her sister.", form="progress")


def client_told(now: datetime) -> Iterator[NewEntry]:
    days = [*range(5, 80, 14), *(d for d in range(84, 365, 14) if d not in SILENT)]
    for day, total in zip(days, COURSE, strict=False):
        at = day_of(now, day)
        yield entry("answers", at=at, instrument="phq-9", items=items_of(total))
        yield entry("answers", at=at, instrument="gad-7", items=[total % 3] * 7)
    for day in (d for d in range(80, 365, 3) if d not in SILENT):
        yield entry("check_in", at=day_of(now, day + 0.3), mood=day % 9, sleep_hours=6.5)


def medical_told(now: datetime) -> Iterator[NewEntry]:
    for number, day in enumerate(DOSES, start=1):
        at = day_of(now, day)
        landed = (at + timedelta(hours=2)).isoformat()
        body: dict[str, Any] = {"route": "im", "dose_mg": 35 + number, "setting": "clinic"}
        yield entry(
            "dose", at=at, number=number, started_at=at.isoformat(), landed_at=landed, **body
        )
        pressure = {"systolic_mmhg": 128 + number, "diastolic_mmhg": 84, "context": "pre_dose"}
        yield entry("reading", at=at, name="blood_pressure", **pressure)
    yield entry("reaction", at=day_of(now, DOSES[1]), code="nausea", severity="mild")


def year_of(here: Cast, now: datetime) -> Cast:
    """The same cast, with the year in the record as history."""
    told = (
        (here.tamsin, therapist_told(now)),
        (here.clem, client_told(now)),
        (here.petra, medical_told(now)),
    )
    for who, entries in told:
        append(here.client, list(entries), by=Author.of(who.reader), at=now, history=True)
    return here


def a_year(now: datetime) -> Cast:
    return year_of(cast(), now)


def risk_today(here: Cast, now: datetime) -> None:
    """An answer above zero to the question that rings."""
    risky = entry("answers", at=now, instrument="phq-9", items=items_of(14, item_nine=2))
    append(here.client, [risky], by=Author.of(here.clem.reader), at=now)


def released(here: Cast, now: datetime, *covers: str) -> None:
    """Clem releases these categories to Petra."""
    body = {"to": str(here.petra.account.id), "covers": list(covers), "purpose": "care"}
    release = entry("release", at=now, signed=True, **body)
    append(here.client, [release], by=Author.of(here.clem.reader), at=now)
