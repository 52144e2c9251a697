"""Readings, height, totals and smoking, in the chart's own units."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import LOINC, SNOMED, bodies, concept, observation, read


def pressure(*parts):
    made = [
        {"code": concept(LOINC, code), "valueQuantity": {"value": value, "code": "mm[Hg]"}}
        for code, value in parts
    ]
    return observation("85354-9", None, "", component=made)


def only(imported, kind="reading"):
    (body,) = bodies(imported, kind)
    return body


def test_a_blood_pressure_panel_is_one_reading():
    imported = read(pressure(("8480-6", 152), ("8462-4", 94)))
    assert only(imported) == {
        "name": "blood_pressure",
        "systolic_mmhg": 152,
        "diastolic_mmhg": 94,
    }
    assert imported.entries[0]["at"] == "2025-01-02T03:04:05+00:00"


def test_half_a_blood_pressure_is_kept_as_half():
    assert only(read(pressure(("8480-6", 152)))) == {"name": "blood_pressure", "systolic_mmhg": 152}


@pytest.mark.parametrize(
    ("code", "value", "unit", "body"),
    [
        ("29463-7", 70.5, "kg", {"name": "weight", "kg": 70.5}),
        ("29463-7", 150, "[lb_av]", {"name": "weight", "kg": 68.04}),
        ("8867-4", 61, "/min", {"name": "heart_rate", "per_minute": 61}),
        ("59408-5", 97, "%", {"name": "spo2", "percent": 97}),
        ("8310-5", 37.2, "Cel", {"name": "temperature", "celsius": 37.2}),
        ("8310-5", 98.6, "[degF]", {"name": "temperature", "celsius": 37}),
        ("8310-5", 98.6, "°F", {"name": "temperature", "celsius": 37}),
        ("8867-4", 61, "bpm", {"name": "heart_rate", "per_minute": 61}),
        ("8480-6", 140, "mmHg", {"name": "blood_pressure", "systolic_mmhg": 140}),
    ],
)
def test_readings_in_the_charts_unit(code, value, unit, body):
    assert only(read(observation(code, value, unit))) == body


def test_height_is_a_fact_of_the_person():
    assert only(read(observation("8302-2", 171.2, "cm")), "person") == {"height_cm": 171.2}


def test_a_unit_that_is_not_known_is_refused_with_those_that_are():
    imported = read(observation("29463-7", 11, "stone"))
    assert imported.entries == []
    assert "known: kg, g, [lb_av]" in str(imported.refused[0])


def test_a_total_of_a_form_is_a_score():
    found = only(read(observation("44261-6", 14, "{score}")), "score")
    assert found == {"instrument": "phq-9", "total": 14}


def test_smoking_is_how_a_substance_is_used():
    asked = observation("72166-2", None, "", valueCodeableConcept=concept(SNOMED, "8517006"))
    assert only(read(asked), "substance") == {"substance": "nicotine", "use": "past"}


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled", "registered"])
def test_what_was_not_made_is_left_out(status):
    imported = read(observation("29463-7", 70, "kg", status=status))
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 1


def test_a_laboratory_value_is_left_out_and_counted():
    imported = read(observation("2339-0", 5, "mmol/L"))
    assert imported.entries == []
    assert list(imported.left_out) == ["Observation: it is no fact that a chart holds."]


def test_a_measure_without_a_value_is_left_out():
    assert read(observation("29463-7", None, "")).entries == []


def test_a_value_in_words_is_refused():
    worded = observation("29463-7", 1, "kg")
    worded["valueQuantity"]["value"] = "seventy"
    assert "not a number" in str(read(worded).refused[0])


@pytest.mark.parametrize(
    ("code", "field"),
    [("1742-6", "alt_u_l"), ("1920-8", "ast_u_l"), ("6768-6", "alp_u_l"), ("2324-2", "ggt_u_l")],
)
def test_liver_tests_are_readings_in_units_a_litre(code, field):
    assert only(read(observation(code, 31, "U/L"))) == {"name": "liver_tests", field: 31}


@pytest.mark.parametrize(("said", "kept"), [("N", "normal"), ("H", "abnormal"), ("LL", "abnormal")])
def test_what_the_laboratory_says_of_a_liver_test_is_kept(said, kept):
    judged = observation("1742-6", 31, "U/L", interpretation=[concept("any", said)])
    assert only(read(judged))["finding"] == kept


@pytest.mark.parametrize("said", ["H", [], [{}], ["H"], [{"coding": [{"code": "odd"}]}]])
def test_what_is_not_known_of_what_it_says_is_not_guessed(said):
    assert "finding" not in only(read(observation("1742-6", 31, "U/L", interpretation=said)))


def test_what_is_said_of_another_reading_is_left_to_its_own_lines():
    heavy = observation("29463-7", 120, "kg", interpretation=[concept("any", "H")])
    assert only(read(heavy)) == {"name": "weight", "kg": 120}
