"""Whether a condition is there, by its code and its detail."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.has_condition import HasCondition

STROKE = HasCondition(codes=("stroke",))
EVER = HasCondition(codes=("stroke",), counts=("present", "past"))
EITHER = HasCondition(codes=("stroke", "tia"))
PRESSURE = HasCondition(codes=("hypertension",), detail={"hypertension": {"controlled": False}})
LIVER = HasCondition(
    codes=("hepatic_impairment",), detail={"hepatic_impairment": {"child_pugh": "C"}}
)


def has(code, status="present", at="2026-11-01T10:00:00Z", **detail):
    return said("condition", at, code=code, status=status, detail=detail or None)


@pytest.mark.parametrize(
    ("status", "now", "ever"),
    [
        ("present", "present", "present"),
        ("past", "absent", "present"),
        ("absent", "absent", "absent"),
        ("unknown", "cannot_tell", "cannot_tell"),
    ],
)
def test_each_status_says_what_it_says(status, now, ever):
    assert state(STROKE, has("stroke", status)) == now
    assert state(EVER, has("stroke", status)) == ever


def test_what_was_never_asked_cannot_be_told():
    assert gaps(STROKE) == ["condition"]


def test_of_several_codes_each_that_is_there_is_an_answer():
    assert states(EITHER, has("stroke"), has("tia")) == {"stroke": "present", "tia": "present"}


def test_one_that_is_there_is_not_hidden_by_one_not_asked_after():
    assert states(EITHER, has("tia")) == {"tia": "present"}


def test_one_not_asked_after_is_named_as_missing():
    (answer,) = ask(EITHER, has("stroke", "absent"))

    assert answer.state == "cannot_tell"
    assert [gap.name for gap in answer.missing] == ["tia"]


def test_all_have_to_be_denied_to_be_absent():
    assert state(EITHER, has("stroke", "absent"), has("tia", "absent")) == "absent"


def test_a_later_no_does_not_take_back_a_yes():
    yes, no = has("stroke"), has("stroke", "absent", at="2026-11-05T10:00:00Z")

    assert state(STROKE, yes, no) == "present"


def test_a_replacement_takes_it_back():
    yes = said("condition", "2026-11-01T10:00:00Z", id_="one", code="stroke", status="present")
    no = said("condition", "2026-11-02T10:00:00Z", replaces="one", code="stroke", status="absent")

    assert state(STROKE, yes, no) == "absent"


def test_what_has_become_past_is_no_longer_present():
    assert state(STROKE, has("stroke"), has("stroke", "past", at="2026-11-05T10:00:00Z")) == (
        "absent"
    )


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ({"controlled": False}, "present"),
        ({"controlled": True}, "absent"),
        ({}, "cannot_tell"),
        ({"controlled": None}, "cannot_tell"),
        ({"controlled": "poorly"}, "cannot_tell"),
        ({"controlled": "no"}, "cannot_tell"),
    ],
)
def test_a_detail_decides_where_it_matters(detail, expected):
    assert state(PRESSURE, has("hypertension", **detail)) == expected


def test_an_unknown_detail_is_named():
    assert gaps(PRESSURE, has("hypertension")) == ["detail.controlled"]


def test_a_detail_told_later_counts_though_another_entry_said_it():
    first = has("hypertension", controlled=False)
    later = has("hypertension", at="2026-11-05T10:00:00Z")

    assert state(PRESSURE, first, later) == "present"


def test_the_newest_word_on_a_detail_holds():
    first = has("hypertension", controlled=False)
    later = has("hypertension", at="2026-11-05T10:00:00Z", controlled=True)

    assert state(PRESSURE, first, later) == "absent"


@pytest.mark.parametrize(
    ("written", "expected"), [("C", "present"), ("c", "present"), ("B", "absent")]
)
def test_a_class_counts_however_it_is_written(written, expected):
    assert state(LIVER, has("hepatic_impairment", child_pugh=written)) == expected
