"""What a database is filled with before it is frozen: invented people, one of every thing kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.test import RequestFactory

from holdfast import alerts, audit
from holdfast.alerts.models import Alert
from holdfast.circle import break_glass, invitations, phones, sheet_openings
from holdfast.circle.models import Client
from holdfast.kernel.instruments.wording import Wording
from holdfast.library import instruments
from holdfast.people import expired_form_store
from holdfast.people.absences import accept_cover, ask_to_cover
from holdfast.people.attested_forms import attest
from holdfast.people.models import Practice
from holdfast.people.practice_settings import set_claim_minutes, set_emergency_words, set_telephone
from holdfast.post.models import Delivery, State
from holdfast.record import Author, NewEntry, alarm, append, erase
from holdfast.record.appending import drafts
from holdfast.watch.steps import chain_audit, escalate_due
from holdfast.watch.worker import Worker
from tests.cast import Cast, Person, cast, make_client, make_person
from tests.record.said import NOON, after, check_in, entry, note, phq9


@dataclass(frozen=True, slots=True)
class Others:
    """Clients of the practice beside Clem, and the colleague who has no place with them."""

    bruno: Client
    ines: Client
    wanda: Client
    theo: Person


def fill() -> None:
    here = cast()
    others = make_others(here)
    clems_course(here)
    brunos_night(here, others)
    history_of_ines(here, others)
    elsewhere(here)
    told_and_escalated()
    around(here, others)
    theos_night(here, others)
    erased(here, others)
    Worker(now=lambda: after(days=2), steps=(chain_audit,)).turn()
    audit.saw(here.tamsin.reader, here.client, "client page", at=after(days=3))


def make_others(here: Cast) -> Others:
    theo = make_person(here.practice, "therapist", "Theo Lind", "theo@kelp.example", 2)
    bruno, ines, wanda = (
        make_client(here.practice, here.tamsin, name)
        for name in ("Bruno Marsh", "Ines Faro", "Wanda Lyle")
    )
    make_client(here.practice, here.tamsin, "Quentin Still")  # of whom nothing is known yet
    return Others(bruno, ines, wanda, theo)


def says(client: Client, who: Person, *entries: NewEntry, at: datetime = NOON) -> None:
    dated = [replace(one, at=at) for one in entries]
    append(client, dated, by=Author.of(who.reader), at=at)


def clems_course(here: Cast) -> None:
    """Intake, a release, a plan, a dose, doubts afterwards, and a finding somebody acts on."""
    petra = str(here.petra.account.id)
    says(
        here.client,
        here.clem,
        entry("person", born="1988-04-02", sex="female", time_zone="America/Los_Angeles"),
        entry("condition", code="hypertension", status="present", detail={"controlled": True}),
        entry("medication", ingredient="clonazepam", status="taking", text="1 mg at night"),
        entry("substance", substance="alcohol", use="occasional"),
        entry("intention", text="to sleep beside the sea again", share="therapist"),
        entry("experience", text="nobody reads this", share="private", label="client_private"),
        release(petra, purpose="so that she sees my pressure before each dose"),
        release(petra, covers=["medicines"], purpose="", until="2027-06-30"),
        at=after(days=-9),
    )
    plan = {"product": "racemic_ketamine", "route": "im", "setting": "clinic", "doses_planned": 4}
    says(here.client, here.tamsin, entry("plan", **plan), note(), at=after(days=-8))
    pressure = {"name": "blood_pressure", "systolic_mmhg": 128, "diastolic_mmhg": 80}
    says(
        here.client,
        here.petra,
        entry("clearance", decision="cleared", until="2026-12-31", who="Petra Anders"),
        entry("reading", context="pre_dose", **pressure),
        entry("dose", route="im", product="racemic_ketamine", dose_mg=35, weight_kg=70, number=1),
        entry("reaction", code="nausea", severity="mild"),
        at=after(days=-2),
    )
    says(here.client, here.clem, check_in(mood=3, distress=7), phq9(2), at=NOON)
    first = Alert.objects.filter(client=here.client).earliest("raised_at")
    alarm.look([first], here.tamsin.reader, after(minutes=4))
    alarm.have([first], here.tamsin.reader, after(minutes=6))


def release(to: str, **more: object) -> NewEntry:
    said = {"to": to, "covers": ["doses", "readings"], "signed": "C. H.", **more}
    return entry("release", **said)


def brunos_night(here: Cast, others: Others) -> None:
    """A call for support that was answered, a colleague who opened the chart, a new one unseen."""
    says(
        others.bruno,
        here.tamsin,
        entry("substance", substance="opioid", use="disorder", label="part2"),
        entry("safety_plan", people=["my sister"], coping=["leave the flat"]),
        at=after(days=-3),
    )
    says(others.bruno, here.tamsin, entry("signal", level="now", text="come"), at=NOON)
    first = Alert.objects.filter(client=others.bruno).earliest("raised_at")
    break_glass.break_glass(
        others.bruno, by=others.theo.reader, reason="he rang and she is away", at=after(minutes=3)
    )
    alarm.contact(
        [first],
        here.tamsin.reader,
        after(minutes=9),
        "spoke with him, his sister is there",
        way="phone",
        assessment="no plan, no means",
        plan="call again at nine",
    )
    says(others.bruno, here.tamsin, phq9(3), at=after(hours=5))


def history_of_ines(here: Cast, others: Others) -> None:
    """What came in from another place: remembered, and not rung."""
    long_ago = after(days=-200)
    entries = [phq9(1, at=long_ago), check_in(at=long_ago, wants_contact=True)]
    append(others.ines, entries, by=Author.of(here.tamsin.reader), at=NOON, history=True)


def elsewhere(here: Cast) -> None:
    practice = Practice.objects.get(slug="elsewhere")
    client = make_client(practice, here.otto, "Olga Thorn")
    says(client, here.otto, check_in(mood=1, distress=10), phq9(0))


def told_and_escalated() -> None:
    """One message arrived and one was given up; nobody looked, so the next is told."""
    first, second = Delivery.objects.filter(alert_id__isnull=False).order_by("created_at", "id")[:2]
    Delivery.objects.filter(id=first.id).update(state=State.SENT, attempts=1, sent_at=NOON)
    Delivery.objects.filter(id=second.id).update(
        state=State.GAVE_UP, attempts=3, last_error="AddressRefused"
    )
    if first.alert_id:
        alerts.delivered(first.alert_id, at=NOON)
    Worker(now=lambda: after(days=1), steps=(escalate_due,)).turn()


def theos_night(here: Cast, others: Others) -> None:
    """A practice with its own minutes; a colleague who covers has, tries and hands on what rang,
    and what rang twice is one story."""
    set_claim_minutes(20, 5, by=here.ada.reader, at=NOON)
    set_telephone("+1 415 555 0100", by=here.ada.reader, at=NOON)
    set_emergency_words("By night ring the harbour line.", by=here.ada.reader, at=NOON)
    theo = others.theo.reader
    asked = ask_to_cover(
        others.theo.membership.id, until=after(days=6), by=here.tamsin.reader, at=NOON
    )
    accept_cover(asked.id, by=theo, at=after(minutes=1))
    phones.keep_phone(here.client, by=here.clem.reader, browser="a phone", at=NOON)
    says(others.bruno, here.tamsin, entry("signal", level="now"), at=after(days=1, hours=2))
    says(others.bruno, here.tamsin, entry("signal", level="now"), at=after(days=1, hours=3))
    rang = alerts.open_of(others.bruno)[:1]
    sheet_openings.open_sheet(others.bruno, alert_id=rang[0].id, by=theo, at=after(days=1, hours=4))
    alarm.have(rang, theo, after(days=1, hours=4))
    steps = alarm.NextSteps(again_at=after(days=1, hours=5), again_way="phone")
    alarm.tried(rang, theo, after(days=1, hours=4, minutes=5), steps)
    tamsin = here.tamsin.account.id
    alarm.hand_on(rang, theo, after(days=1, hours=4, minutes=9), tamsin)


def around(here: Cast, others: Others) -> None:
    """Beside the record: drafts, kept and attested forms, an invitation, a second factor."""
    token = drafts.new_token(here.clem.reader, here.client, "journal")
    drafts.keep(token, {"text": "half a sentence about"}, at=NOON)
    sent = RequestFactory().post("/practice/forms/", {"said": "words that waited"})
    expired_form_store.keep(sent, here.tamsin.account, NOON)
    isi = instruments.load("isi")
    wording = Wording(
        edition="the practice's own copy",
        notice="© its holder",
        instructions="",
        texts={item.key: f"words of {item.key}" for item in isi.items},
        labels={item.key: {code: f"answer {code}" for code in item.codes} for item in isi.items},
    )
    attest(isi, wording, sentence="It is so.", by=here.ada.reader, at=NOON)
    invitations.invite_client(others.ines, by=here.tamsin.reader, at=NOON)


def erased(here: Cast, others: Others) -> None:
    says(others.wanda, here.tamsin, check_in(mood=2), release(str(here.petra.account.id)))
    erase(others.wanda, by=here.ada.reader, at=NOON + timedelta(hours=1))
