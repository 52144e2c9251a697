"""Every kind of entry in words a clinician reads, and nothing that was said left out."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.entries import KINDS, Entry
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body
from holdfast.wording import told
from holdfast.wording.tell import WRITERS

ZONE = ZoneInfo("America/Los_Angeles")
AT = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)


def written(kind, names=None, **body):
    known = {name: value for name, value in body.items() if not name.startswith("new_")}
    entry = Entry(
        id="e1", kind=kind, at=AT, recorded_at=AT, by="therapist", body=decode_body(kind, known)
    )
    return told(entry, body, load(), ZONE, names or {})


def all_of(kind, **body):
    one = written(kind, **body)
    return " | ".join(part for part in (one.title, one.says, one.words) if part)


def test_every_kind_has_a_writer():
    assert set(WRITERS) == set(KINDS)


ITEMS = [2, 2, 2, 2, 2, 2, 2, 0, 0]


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        (
            "answers",
            {"instrument": "phq-9", "items": ITEMS},
            "PHQ-9: 14 of 27, moderate | question 9: not at all",
        ),
        (
            "answers",
            {"instrument": "phq-9", "items": [*ITEMS[:8], None]},
            "question 9: not answered · 1 question left out",
        ),
        (
            "answers",
            {"instrument": "moods-of-the-sea", "items": [1, None]},
            "moods-of-the-sea, not scored | 1, not said",
        ),
        ("answers", {"instrument": "phq-9", "items": [9]}, "PHQ-9, not scored | 9"),
        (
            "answers",
            {"instrument": "craving-check", "items": {"craving": 7, "elsewhere": 0}},
            "Craving, and ketamine from elsewhere, own questions | ",
        ),
        ("answers", {"instrument": "craving-check", "items": {"craving": 7}}, "7/10"),
        ("answers", {"instrument": "craving-check", "items": {"elsewhere": 0}}, "twice? no"),
        ("answers", {"instrument": "craving-check", "items": [1]}, "not answered"),
        ("score", {"instrument": "phq-9", "total": 7}, "PHQ-9: 7 of 27, mild"),
        ("score", {"instrument": "madrs", "total": 18.5}, "madrs: 18.5"),
        (
            "dose",
            {
                "route": "im",
                "dose_mg": 40,
                "number": 3,
                "setting": "clinic",
                "landed_at": "2026-11-24T15:20:00-08:00",
            },
            "Dose 3: 40 mg into a muscle | clinic, landed 15:20",
        ),
        ("dose", {"route": "oral"}, "Dose: amount not recorded oral"),
        (
            "dose",
            {"route": "im", "landed_at": "2026-11-25T01:20:00-08:00"},
            "landed 25 Nov 2026, 01:20",
        ),
        (
            "medication",
            {"ingredient": "sertraline", "status": "taking", "since": "2025-02", "text": "100 mg"},
            "Sertraline: taking | 100 mg · since February 2025",
        ),
        (
            "medication",
            {"ingredient": "lamotrigine", "status": "stopped", "until": "2026-11-01"},
            "stopped | until 1 Nov 2026",
        ),
        (
            "condition",
            {
                "code": "hypertension",
                "status": "present",
                "since": "2015",
                "detail": {"controlled": True},
            },
            "High blood pressure: present | since 2015 · controlled yes",
        ),
        (
            "condition",
            {"code": "sea_sickness", "status": "unknown", "note": "on boats"},
            "sea_sickness: unknown | on boats",
        ),
        (
            "substance",
            {"substance": "alcohol", "use": "occasional", "last_used": "2026-11-20"},
            "occasional | last used 20 Nov 2026",
        ),
        ("substance", {"substance": "cannabis"}, "Cannabis"),
        (
            "reading",
            {"name": "blood_pressure", "systolic_mmhg": 128, "context": "pre_dose"},
            "Blood pressure: 128/? mmHg | before the dose",
        ),
        ("reading", {"name": "spo2"}, "no value"),
        (
            "reading",
            {"name": "liver_tests", "alt_u_l": 24, "ggt_u_l": 140, "finding": "abnormal"},
            "Liver tests: ALT 24 U/L, GGT 140 U/L, said to be abnormal",
        ),
        ("reading", {"name": "weight", "kg": 70.5}, "Weight: 70.5 kg"),
        ("reaction", {"code": "nausea", "severity": "mild"}, "Nausea, mild"),
        (
            "plan",
            {
                "route": "im",
                "setting": "clinic",
                "status": "paused",
                "next_on": "2026-12-03",
                "sitter": False,
            },
            "Plan, paused: into a muscle, clinic | next dose 3 Dec 2026 · sitter: no",
        ),
        (
            "clearance",
            {"decision": "conditional", "conditions": "pressure below 140", "until": "2026-12-01"},
            "yes, on conditions | until 1 Dec 2026 | pressure below 140",
        ),
        (
            "session",
            {"purpose": "integration", "minutes": 50, "attended": False},
            "Session: integration | not attended, 50 minutes",
        ),
        (
            "appointment",
            {"starts_at": "2026-11-28T10:00:00-08:00", "way": "video"},
            "Appointment, 28 Nov 2026, 10:00 | video",
        ),
        (
            "check_in",
            {"mood": 3, "sleep_hours": 6.5, "text": "tired", "wants_contact": True},
            "Check-in: mood 3, 6.5 h of sleep | Wants to be contacted | tired",
        ),
        ("signal", {"level": 2, "text": "please"}, "“I need support” | level 2 | please"),
        (
            "insight",
            {"text": "the sea holds", "themes": ["sea"], "share": "therapist"},
            "Insight | sea · shared with: therapist | the sea holds",
        ),
        ("note", {"text": "Slept badly", "form": "progress"}, "Progress note | Slept badly"),
        (
            "contact",
            {
                "way": "phone",
                "outcome": "spoke",
                "assessment": "low",
                "plan": "call at ten",
                "about": "a1",
            },
            "Contact: phone | about an alert | spoke\nAssessment: low\nPlan: call at ten",
        ),
        ("contact", {"way": "text", "outcome": "acting"}, "Contact: text | began to act"),
        (
            "consent",
            {"covers": ["treatment"], "signed": True},
            "Consent | covers treatment · signed: yes",
        ),
        ("safety_plan", {"coping": ["walk", "sing"]}, "Safety plan | What I can do: walk, sing"),
        (
            "lesson",
            {"lesson": "the-day", "correct": False},
            "Lesson: the-day | question to be talked about",
        ),
        ("message", {"to": "circle", "text": "hello"}, "Message to circle | hello"),
        (
            "person",
            {"born": "1994-03-02", "weight_kg": 70},
            "About the person | born 2 Mar 1994 · 70 kg",
        ),
        (
            "judgement",
            {"finding": "risk.item_nine@phq-9", "cause": "c", "answer": "done", "reason": "spoke"},
            "Done, about a finding | Thoughts of death or self-harm on the PHQ-9 | spoke",
        ),
        (
            "judgement",
            {"finding": "sea.state@calm", "cause": "c", "answer": "later", "until": "2026-12-01"},
            "sea: state · until 1 Dec 2026",
        ),
    ],
)
def test_it_reads(kind, body, words):
    assert words in all_of(kind, **body)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_field_nobody_knows_is_shown_all_the_same(kind):
    least = {
        "condition": {"code": "depression", "status": "present"},
        "medication": {"ingredient": "sertraline", "status": "taking"},
        "substance": {"substance": "alcohol"},
        "reading": {"name": "weight"},
        "answers": {"instrument": "phq-9", "items": ITEMS},
        "score": {"instrument": "phq-9", "total": 7},
        "clearance": {"decision": "cleared"},
        "dose": {"route": "im"},
        "reaction": {"code": "nausea"},
        "session": {"purpose": "integration"},
        "judgement": {"finding": "risk.item_nine@phq-9", "cause": "c", "answer": "agree"},
    }.get(kind, {})
    assert "new tide: high" in all_of(kind, **least, new_tide="high")


def test_a_release_names_the_person_and_never_a_number():
    from uuid import uuid4

    petra, stranger = uuid4(), uuid4()
    title = written("release", {petra: "Petra Anders"}, to=str(petra), signed=True).title
    assert title == "Release to Petra Anders"
    assert written("release", to=str(stranger)).title == "Release to someone of the practice"
    assert written("release", to="the clinic").title == "Release to the clinic"
