"""A blood pressure in all shapes, and numbers that are not exact or cannot be."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.exchange.bundles import LOINC, VOCABULARY, bodies, bundle, concept, observation, read

from holdfast.exchange.chart_import import read_chart
from holdfast.library.content import load

MMHG = "mm[Hg]"


def half(code, value, **more):
    return observation(code, value, MMHG, id=f"{code}-{value}", **more)


def panel(*parts, code="85354-9", **more):
    made = [
        {"code": concept(LOINC, part), "valueQuantity": {"code": MMHG, **quantity}}
        for part, quantity in parts
    ]
    return observation(code, None, "", component=made, **more)


def readings(*resources):
    found = bodies(read(*resources), "reading")
    return [(body.get("systolic_mmhg"), body.get("diastolic_mmhg")) for body in found]


def imported(*resources):
    content = replace(load(), vocabulary=VOCABULARY)
    return read_chart("clem.json", "clem", json.dumps(bundle(*resources)), content)


@pytest.mark.parametrize("turned", [False, True])
def test_two_halves_of_one_moment_are_one_reading(turned):
    halves = [half("8480-6", 188), half("8462-4", 112)]
    assert readings(*(reversed(halves) if turned else halves)) == [(188, 112)]


def test_halves_of_two_moments_stay_apart():
    later = half("8462-4", 80, effectiveDateTime="2025-01-02T09:00:00Z")
    assert readings(half("8480-6", 188), later) == [(188, None), (None, 80)]


def test_two_readings_of_one_moment_are_two():
    halves = [half("8480-6", 188), half("8462-4", 112), half("8480-6", 120), half("8462-4", 70)]
    assert readings(*halves) == [(188, 112), (120, 70)]


@pytest.mark.parametrize("code", ["85354-9", "55284-4"])
def test_a_panel_is_one_reading(code):
    parts = (("8480-6", {"value": 152}), ("8462-4", {"value": 94}))
    assert readings(panel(*parts, code=code)) == [(152, 94)]


@pytest.mark.parametrize("words", ["188/112", "188 / 112 mmHg"])
def test_both_numbers_in_words_are_one_reading(words):
    assert readings(observation("85354-9", None, "", valueString=words)) == [(188, 112)]


def test_a_half_without_a_number_is_left_out_with_a_word():
    made = read(observation("8480-6", None, ""))
    assert made.left_out == {"Observation: it has no value that is known here.": 1}


def test_a_half_that_holds_the_other_as_a_component_is_both():
    inside = [{"code": concept(LOINC, "8462-4"), "valueQuantity": {"value": 112, "unit": "mmHg"}}]
    assert readings(half("8480-6", 188, component=inside)) == [(188, 112)]


def test_other_words_are_no_reading():
    made = read(observation("85354-9", None, "", valueString="188/112, later 120/80"))
    assert made.entries == []
    assert "without numbers" in str(made.refused[0])


def test_a_panel_whose_numbers_stand_elsewhere_is_not_refused():
    members = [{"reference": "Observation/8480-6-152"}, {"reference": "Observation/8462-4-94"}]
    read_in = read(
        observation("85354-9", None, "", hasMember=members), half("8480-6", 152), half("8462-4", 94)
    )
    assert [body["diastolic_mmhg"] for body in bodies(read_in, "reading")] == [94]
    assert not read_in.refused


def test_an_impossible_number_costs_itself_and_not_the_other():
    made = imported(panel(("8480-6", {"value": 1880}), ("8462-4", {"value": 94})))
    assert bodies(made, "reading") == [{"name": "blood_pressure", "diastolic_mmhg": 94}]
    (told,) = made.refused
    assert "entry 1: systolic_mmhg: this can be from 20 to 400 mmHg" in str(told)


def test_an_impossible_half_is_refused_by_its_entry():
    made = imported(half("8480-6", -3), half("8462-4", 94))
    assert bodies(made, "reading") == [{"name": "blood_pressure", "diastolic_mmhg": 94}]
    assert "entry 1: systolic_mmhg: this can be from 20 to 400 mmHg" in str(made.refused[0])


def compared(code, comparator, value=10, unit="{score}"):
    made = observation(code, value, unit)
    made["valueQuantity"]["comparator"] = comparator
    return made


@pytest.mark.parametrize(
    ("comparator", "words"),
    [(">", "more than 10"), (">=", "at least 10"), ("<", "less than 10"), ("<=", "at most 10")],
)
def test_what_is_not_exact_is_never_an_exact_number(comparator, words):
    made = read(compared("44261-6", comparator), compared("8867-4", comparator, unit="/min"))
    assert made.entries == []
    assert [words in str(told) for told in made.refused] == [True, True]


def test_what_is_not_exact_costs_itself_and_not_the_other_half():
    over = panel(("8480-6", {"value": 250, "comparator": ">"}), ("8462-4", {"value": 94}))
    made = read(over)
    assert bodies(made, "reading") == [{"name": "blood_pressure", "diastolic_mmhg": 94}]
    assert "more than 250" in str(made.refused[0])


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (observation("44261-6", 45, "{score}"), "PHQ-9 goes from 0 to 27"),
        (observation("44261-6", -3, "{score}"), "PHQ-9 goes from 0 to 27"),
        (observation("70274-6", 22, "{score}"), "GAD-7 goes from 0 to 21"),
        (observation("59408-5", 970, "%"), "from 0 to 100 %"),
    ],
)
def test_what_cannot_be_is_refused_with_its_range_and_its_entry(made, says):
    found = imported(made, observation("29463-7", 70, "kg"))
    assert [entry["body"]["name"] for entry in found.entries] == ["weight"]
    (told,) = found.refused
    assert str(told).startswith("Observation, entry 1: ")
    assert says in str(told)


@pytest.mark.parametrize("code", ["2708-6", "59408-5"])
def test_oxygen_saturation_has_two_codes(code):
    assert bodies(read(observation(code, 91, "%")), "reading") == [{"name": "spo2", "percent": 91}]


def test_a_panel_that_says_why_it_has_no_numbers_is_left_out():
    why = {"dataAbsentReason": concept("x", "not-performed")}
    parts = [{"code": concept(LOINC, code), **why} for code in ("8480-6", "8462-4")]
    made = read(observation("85354-9", None, "", component=parts))
    assert made.left_out == {"Observation: it has no value.": 1}
