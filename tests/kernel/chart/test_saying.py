"""What is said of a fact: days in words, forms by their names, and never the id of an account."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, finding, said

DAY = "2026-11-06T02:00:00Z"
ACCOUNT = "6f1c2a0e-9b1d-4a55-8a53-0d4f0d8b7c11"
STROKE = "suitability.stroke@stroke"


def says(key, *facts):
    return [because.says for because in finding(key, *facts).why]


@pytest.mark.parametrize(
    ("since", "in_words"),
    [
        ("2026-11-06", "6 November 2026"),
        ("2026-11", "November 2026"),
        ("2026", "2026"),
        ("2026-11-06T09:30:00Z", "6 November 2026, 09:30"),
    ],
)
def test_a_day_is_said_as_precisely_as_it_is_known(since, in_words):
    stroke = said("condition", DAY, code="stroke", status="past", since=since)

    assert says(STROKE, stroke) == [f"Stroke: past, since {in_words}"]


@pytest.mark.parametrize(
    ("detail", "in_words"),
    [
        ({"event_on": "2026-10"}, "Stroke: past, October 2026"),
        ({"event_on": "some day"}, "Stroke: past"),
        ({}, "Stroke: past"),
    ],
)
def test_the_day_of_an_event_is_said(detail, in_words):
    stroke = said("condition", DAY, code="stroke", status="past", detail=detail)

    assert says(STROKE, stroke) == [in_words]


def test_a_medicine_under_another_name_is_said_with_what_is_in_it():
    taken = said("medication", DAY, ingredient="Vyvanse", status="taking")
    found = finding("interaction.amphetamines@vyvanse", taken)

    assert found.title.startswith("Takes lisdexamfetamine (Vyvanse), an amphetamine")
    assert found.why[0].says == "Lisdexamfetamine (Vyvanse), taking"


def test_a_day_is_that_of_the_clients_own_clock():
    reading = said("reading", DAY, name="blood_pressure", systolic_mmhg=190, context="rest")
    found = briefed(reading, at="2026-11-06T03:00:00+00:00", zone="Etc/GMT+8").findings
    (high,) = [one for one in found if one.id == "suitability.blood_pressure_very_high"]

    assert high.why[0].says == "Blood pressure, systolic 190 mmHg, on 5 November 2026"


def test_a_release_to_an_account_stands_and_names_no_id():
    release = said("release", DAY, to=ACCOUNT, until="2026-12-31")
    found = finding("suitability.release_missing@release", release)

    assert found.state == "absent"
    assert found.why[0].says == "Release to a named person until 31 December 2026"


def test_a_moment_is_said_with_its_hour():
    taken_back = said("release", DAY, to="medical", withdrawn_at="2026-11-07T09:05:00Z")

    assert says("suitability.release_missing@release", taken_back) == [
        "Release to medical, withdrawn 7 November 2026, 09:05"
    ]


def test_a_form_without_shipped_text_has_a_name():
    from holdfast.library.content import load

    assert load().title_of_form("bladder-check") == "Bladder check"
    assert load().title_of_form("never-heard-of") is None


def test_a_judgement_of_the_medical_side_is_not_called_a_yes_to_the_plan():
    stroke = said("condition", DAY, code="stroke", status="past")
    open_ = finding(STROKE, stroke)
    answer = said(
        "judgement",
        "2026-11-10T10:00:00Z",
        "medical",
        finding=open_.key,
        cause=open_.cause,
        answer="agree",
    )

    assert finding(STROKE, stroke, answer).lowered_by == (
        "The medical side answered this on 10 November 2026"
    )
