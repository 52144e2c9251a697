"""First contact, and what the suitability form asks."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from holdfast.invented.archetype import Archetype
from holdfast.invented.material import place
from holdfast.invented.story.check_ins import check_in
from holdfast.invented.story.teller import Teller
from holdfast.library.content import load

SUBSTANCES = ("alcohol", "cannabis", "opioid", "stimulant", "cocaine", "ketamine", "psychedelic")
USED = ("occasional", "regular", "disorder")
RELEASED = (
    *("medicines", "readings", "reactions", "scores", "flags", "doses", "plan", "person"),
    *("check_ins", "sessions", "agreements"),
)
NO_THOUGHTS = {str(question): False for question in range(1, 7)}
THIRD = 3  # a form that was begun stops after a third of its questions


def intake(teller: Teller) -> None:
    at = teller.days.at(teller.days.working(teller.archetype.contact_days_ago), teller.clock(11))
    teller.say("contact", at, "practice", {"way": "phone", "outcome": teller.words("first call")})
    if teller.archetype.intake == "none":
        return
    day = teller.days.working(teller.archetype.intake_days_ago)
    at = teller.days.at(day, teller.clock(13))
    form(teller, at)
    if teller.archetype.intake == "done":
        talked_through(teller, teller.days.at(day, teller.work(15)))


def form(teller: Teller, at: datetime) -> None:
    """What the client filled in themselves."""
    archetype = teller.archetype
    teller.say("person", at, "client", person(archetype, teller))
    asked = sorted(asked_conditions())
    if archetype.intake == "begun":
        asked = asked[: len(asked) // THIRD]
    for code in sorted({*asked, *archetype.conditions}):
        status = archetype.conditions.get(code, "absent")
        teller.say(
            "condition", at, "client", {"code": code, "status": status, **detail(code, status)}
        )
    for ingredient, text in archetype.medicines.items():
        since = str((at - timedelta(days=teller.chance.randint(120, 900))).date())[:7]
        said = {"ingredient": ingredient, "status": "taking", "since": since, "text": text}
        teller.say("medication", at, "client", said)
    if archetype.intake == "done":
        substances(teller, at)


def substances(teller: Teller, at: datetime) -> None:
    for substance in SUBSTANCES:
        use = teller.archetype.substances.get(substance, "none")
        used = {"last_used": str(at.date() - timedelta(days=3))} if use in USED else {}
        teller.say("substance", at, "client", {"substance": substance, "use": use, **used})


def talked_through(teller: Teller, at: datetime) -> None:
    """The first session: screeners, a reading, releases."""
    teller.say("session", at, "therapist", {"purpose": "other", "minutes": 60, "attended": True})
    teller.say(
        "answers", at, "therapist", {"instrument": "c-ssrs-screener", "items": dict(NO_THOUGHTS)}
    )
    teller.say("answers", at, "client", {"instrument": "asq", "items": [0, 0, 0, 0, 0]})
    teller.say("note", at, "therapist", {"text": teller.words("intake note"), "form": "progress"})
    purpose = teller.words("purpose of the release")
    until = str((teller.days.now + timedelta(days=300)).date())
    release = {"to": "medical", "covers": list(RELEASED), "purpose": purpose, "until": until}
    teller.say("release", at + timedelta(minutes=40), "client", {"signed": True, **release})
    check_in(teller, at.date() + timedelta(days=1), "before the first dose")


def person(archetype: Archetype, teller: Teller) -> dict[str, object]:
    year = teller.days.today.year - archetype.age
    born = date(year, teller.chance.randint(1, 12), teller.chance.randint(1, 28))
    if born.replace(year=teller.days.today.year) > teller.days.today:
        born = born.replace(year=year - 1)
    lives = place(archetype.place)
    said: dict[str, object] = {
        "born": str(born),
        "sex": archetype.sex,
        "time_zone": lives.zone,
        "jurisdiction": lives.jurisdiction,
        "language": "en",
        "weight_kg": teller.weight_kg,
        "height_cm": teller.chance.randint(158, 190),
        "contact": teller.contact,
    }
    if archetype.sex != "male":
        said |= {"pregnancy": "not_possible", "breastfeeding": False}
    return said


def asked_conditions() -> frozenset[str]:
    """Every condition that some card wants to know."""
    content = load()
    asked = {
        code
        for card in content.cards
        for name in ("codes", "conditions")
        for code in getattr(card.parameters, name, ())
    }
    return frozenset(code for code in asked if content.vocabulary.is_known("condition", code))


def detail(code: str, status: str) -> dict[str, object]:
    """What a card wants to know besides: high blood pressure that is there is controlled."""
    is_there = code == "hypertension" and status == "present"
    return {"detail": {"controlled": True}} if is_there else {}
