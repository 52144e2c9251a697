"""A packed chart is the chart."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.kernel.entries import KINDS, Entry
from holdfast.library.entry_json import decode_body
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.keeping.packing import SHAPE, pack, unpack

NOON = datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=UTC)
BODIES = {
    "person": {"born": "1980-05-01", "sex": "female", "contact": {"safe_way": "text"}},
    "condition": {"code": "seizure", "status": "past", "detail": {"event_on": "2024-03"}},
    "medication": {"ingredient": "clonazepam", "status": "taking", "since": "2025-10"},
    "substance": {"substance": "alcohol", "use": "occasional", "last_used": "2026-11-20"},
    "reading": {"name": "blood_pressure", "systolic_mmhg": 128, "diastolic_mmhg": 82},
    "answers": {"instrument": "phq-9", "items": [0, 1, None, 3, 0, 0, 0, 0, 0]},
    "score": {"instrument": "madrs-s", "total": 18, "subscales": {"sleep": 2}},
    "plan": {"route": "im", "doses_planned": 6, "next_on": "2026-12-01", "goals": ["rest"]},
    "clearance": {"decision": "conditional", "until": "2026-12-31"},
    "dose": {"route": "im", "dose_mg": 35, "started_at": "2026-11-20T10:00:00-08:00"},
    "reaction": {"code": "nausea", "severity": "mild"},
    "check_in": {"mood": 4, "text": "grey, then less grey"},
    "signal": {"level": 8, "text": "now"},
    "session": {"purpose": "integration", "minutes": 50, "attended": True},
    "release": {"to": "clinic", "covers": ["medicines"], "until": "2027-01-01", "signed": "C. H."},
    "appointment": {"starts_at": "2026-12-02T09:00:00-08:00"},
    "judgement": {"finding": "suitability.aneurysm", "cause": "c", "answer": "done"},
    "lesson": {"lesson": "what-to-expect", "correct": True},
    "goal": {"text": "walk the dog", "themes": ["rest"], "valence": 0.5, "share": "therapist"},
    "safety_plan": {"warning_signs": ["not sleeping"], "people": "my sister"},
}


def kept(seq: int, kind: str, **more) -> Kept:
    opened = Entry(
        id=str(UUID(int=seq)),
        kind=kind,
        at=NOON + timedelta(minutes=seq),
        recorded_at=NOON + timedelta(days=1),
        by="client",
        body=decode_body(kind, BODIES.get(kind, {})),
        **more,
    )
    return Kept(seq, UUID(int=7) if seq % 2 else None, opened)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_out_as_it_went_in(kind):
    one = kept(1, kind, label="part2", replaces=str(UUID(int=9)))
    assert unpack(pack([one])) == [one]


@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=30))
def test_a_chart_comes_out_in_the_order_in_which_it_came_in(kinds):
    chart = [kept(seq, kind) for seq, kind in enumerate(kinds, start=1)]
    assert unpack(pack(chart)) == chart


def test_three_hundred_entries_are_small():
    chart = [kept(seq, "check_in") for seq in range(1, 301)]
    assert len(pack(chart)) < 30_000


def test_the_shape_is_a_short_name():
    assert len(SHAPE) == 16
