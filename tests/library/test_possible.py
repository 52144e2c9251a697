"""Numbers, places and totals that cannot be are refused by name; what can be is let through."""

import pytest

from holdfast.library.entry_json import decode_body, decode_entry
from holdfast.library.limits import load
from holdfast.library.possible import need_possible
from holdfast.library.refused import Refused

PRESSURE = "blood_pressure"
CANNOT_BE = [
    ("score", {"instrument": "phq-9", "total": 1850}, "total"),
    ("score", {"instrument": "phq-9", "total": 12.5}, "total"),
    ("score", {"instrument": "phq-9", "total": 28}, "total"),
    ("score", {"instrument": "phq-9", "total": -1}, "total"),
    ("score", {"instrument": "pcl-5", "total": 30.5}, "total"),
    ("reading", {"name": PRESSURE, "systolic_mmhg": 1880}, "systolic_mmhg"),
    ("reading", {"name": PRESSURE, "diastolic_mmhg": -5}, "diastolic_mmhg"),
    ("reading", {"name": "spo2", "percent": 101}, "percent"),
    ("reading", {"name": "temperature", "celsius": 98.6}, "celsius"),
    ("dose", {"route": "im", "dose_mg": -500}, "dose_mg"),
    ("check_in", {"mood": 11}, "mood"),
    ("check_in", {"sleep_hours": 25}, "sleep_hours"),
    ("person", {"time_zone": "Kelp/Forest"}, "time_zone"),
    ("person", {"jurisdiction": "US-XX"}, "jurisdiction"),
    ("person", {"jurisdiction": "XX-AA"}, "jurisdiction"),
    ("person", {"jurisdiction": "California"}, "jurisdiction"),
]
CAN_BE = [
    ("score", {"instrument": "phq-9", "total": 27}),
    ("score", {"instrument": "phq-9", "total": 0}),
    ("score", {"instrument": "promis-anxiety-4a", "total": 55.8}),
    ("score", {"instrument": "a-form-of-their-own", "total": 12.5}),
    ("reading", {"name": PRESSURE, "systolic_mmhg": 260, "diastolic_mmhg": 160}),
    ("dose", {"route": "im", "dose_mg": 0}),
    ("person", {"time_zone": "Europe/Berlin", "jurisdiction": "DE-BE"}),
    ("person", {"jurisdiction": "US-DC"}),
    ("person", {"jurisdiction": "GB"}),
    ("person", {"jurisdiction": "us-al"}),
]


def line(kind, body):
    return {"kind": kind, "at": "2026-11-01T10:00:00Z", "by": "client", "body": body}


@pytest.mark.parametrize(("kind", "body", "field"), CANNOT_BE)
def test_what_cannot_be_is_refused_with_its_field_and_never_repeated(kind, body, field):
    with pytest.raises(Refused) as refused:
        decode_entry(line(kind, body))
    [sentence] = refused.value.problems
    assert sentence.startswith(f"{field}: ")
    assert sentence.endswith("please check it.") or "please check the total." in sentence
    assert str(body.get(field)) not in sentence.removeprefix(f"{field}: ")


@pytest.mark.parametrize(("kind", "body"), CAN_BE)
def test_what_can_be_is_let_through(kind, body):
    assert decode_entry(line(kind, body)).kind == kind


def test_each_field_has_a_sentence_of_its_own():
    body = {"name": PRESSURE, "systolic_mmhg": 1880, "diastolic_mmhg": -5}
    with pytest.raises(Refused) as refused:
        decode_entry(line("reading", body))
    assert len(refused.value.problems) == 2


def test_what_is_in_a_record_already_still_opens():
    assert decode_body("reading", {"name": PRESSURE, "systolic_mmhg": 1880}).systolic_mmhg == 1880


@pytest.mark.parametrize("kind", load().fields)
def test_every_limit_is_of_a_field_and_holds_on_both_sides(kind):
    needed = {
        "reading": {"name": PRESSURE},
        "dose": {"route": "im"},
        "session": {"purpose": "other"},
    }
    for field, limit in load().fields[kind].items():
        for value in (limit.least, limit.most):
            need_possible(kind, decode_body(kind, needed.get(kind, {}) | {field: int(value)}))
        for value in (limit.least - 1, limit.most + 1):
            with pytest.raises(Refused):
                need_possible(kind, decode_body(kind, needed.get(kind, {}) | {field: int(value)}))
