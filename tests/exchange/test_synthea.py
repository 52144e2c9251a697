"""Five synthetic records, read where they lie: every resource is accounted for, none is lost.

What is counted here is counted by walking the JSON itself, not by the code under test.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from tests.exchange.bundles import VOCABULARY

from holdfast.exchange.fhir.bundle import read_bundle
from holdfast.library import observation_codes
from holdfast.library.entry_json import decode_entry

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "synthea-r4"
FILES = sorted(FOLDER.glob("*.json"))
GRAHAM, FEENEY, OROSCO = "Roberto_Graham", "Darron_Feeney", "Gilberto_Orosco"
BEATTY, ORTIZ = "Milan_Beatty", "Coleman_Ortiz"

pytestmark = pytest.mark.skipif(
    not FILES, reason="the five synthetic FHIR bundles are not beside this repository"
)


def whole(name):
    (path,) = (path for path in FILES if path.name.startswith(name))
    return path.stem, json.loads(path.read_text("utf-8"))


def resources(name, kind=None):
    _stem, made = whole(name)
    found = [entry["resource"] for entry in made["entry"]]
    return [each for each in found if kind in (None, each["resourceType"])]


def imported(name):
    stem, made = whole(name)
    return read_bundle(made, stem, VOCABULARY, observation_codes.load())


def statuses(name, kind, field):
    bodies = [e["body"] for e in imported(name).entries if e["kind"] == kind]
    return {(body[field], body["status"]) for body in bodies}


def loinc(resource):
    return resource["code"]["coding"][0]["code"]


PEOPLE = [GRAHAM, FEENEY, OROSCO, BEATTY, ORTIZ]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_resource_is_in_one_of_the_lists(name):
    read = imported(name)
    kinds = Counter(resource["resourceType"] for resource in resources(name))
    left_out = Counter()
    for reason, count in read.left_out.items():
        left_out[reason.partition(":")[0]] += count
    kept = Counter(str(remark).split()[0] for remark in read.kept)
    for kind, count in kinds.items():
        told = read.mapped[kind] + left_out[kind] + kept[kind]
        twice = 1 if (name, kind) == (ORTIZ, "MedicationRequest") else 0  # two insulins of one
        assert told == count + twice, kind
    assert read.refused == []


@pytest.mark.parametrize("name", PEOPLE)
def test_each_condition_is_one_condition_or_smoking(name):
    entries = imported(name).entries
    smoking = [each for each in resources(name, "Condition") if loinc(each) == "449868002"]
    conditions = [entry for entry in entries if entry["kind"] == "condition"]
    assert len(conditions) + len(smoking) == len(resources(name, "Condition"))


@pytest.mark.parametrize("name", PEOPLE)
def test_active_and_resolved_stay_what_they_are(name):
    said = Counter(
        each["clinicalStatus"]["coding"][0]["code"]
        for each in resources(name, "Condition")
        if loinc(each) not in ("449868002", "429007001")
    )
    bodies = [e["body"] for e in imported(name).entries if e["kind"] == "condition"]
    counted = Counter(
        body["status"] for body in bodies if body["note"] != "History of cardiac arrest (situation)"
    )
    assert (counted["present"], counted["past"]) == (said["active"], said["resolved"])


@pytest.mark.parametrize("name", PEOPLE)
def test_each_blood_pressure_panel_is_one_reading_with_its_own_numbers(name):
    panels = [each for each in resources(name, "Observation") if loinc(each) == "55284-4"]
    expected = sorted(
        tuple(
            round(part["valueQuantity"]["value"], 2)
            for wanted in ("8480-6", "8462-4")
            for part in panel["component"]
            if loinc(part) == wanted
        )
        for panel in panels
    )
    readings = [
        (entry["body"]["systolic_mmhg"], entry["body"]["diastolic_mmhg"])
        for entry in imported(name).entries
        if entry["body"].get("name") == "blood_pressure"
    ]
    assert sorted(readings) == expected
    assert expected


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("29463-7", "reading", ("name", "weight")),
        ("8331-1", "reading", ("name", "temperature")),
        ("72514-3", "score", ("instrument", "pain-0-10")),
        ("72106-8", "score", ("instrument", "mmse")),
        ("72166-2", "substance", ("substance", "nicotine")),
    ],
)
def test_each_observation_of_a_chart_is_one_entry(name, code, kind, said):
    field, value = said
    observed = sum(loinc(each) == code for each in resources(name, "Observation"))
    smoking = sum(loinc(each) == "449868002" for each in resources(name, "Condition"))
    entries = [
        entry
        for entry in imported(name).entries
        if entry["kind"] == kind and entry["body"].get(field) == value
    ]
    assert len(entries) == observed + (smoking if kind == "substance" else 0)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_line_fits_the_chart_file_and_has_an_id_of_its_own(name):
    entries = imported(name).entries
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert all(decode_entry(entry).at.tzinfo for entry in entries)


def test_the_first_has_stroke_heart_failure_hypertension_and_past_ptsd():
    found = statuses(GRAHAM, "condition", "code")
    assert {
        ("stroke", "present"),
        ("heart_failure", "present"),
        ("hypertension", "present"),
        ("obesity", "present"),
        ("ptsd", "past"),
    } <= found


def test_the_first_takes_two_opioids_and_sertraline():
    found = statuses(GRAHAM, "medication", "ingredient")
    opioids = VOCABULARY.ingredients_of("opioid")
    assert {name for name, _status in found} & opioids == {"oxycodone", "hydrocodone"}
    assert {("oxycodone", "taking"), ("hydrocodone", "taking"), ("sertraline", "taking")} <= found


def test_opioid_use_disorder_and_depression_are_known():
    assert {("opioid_use_disorder", "present"), ("depression", "present")} <= statuses(
        FEENEY, "condition", "code"
    )


def test_brain_injury_dementia_and_opioids_are_known():
    assert {
        ("traumatic_brain_injury", "present"),
        ("opioid_use_disorder", "present"),
        ("dementia", "present"),
    } <= statuses(OROSCO, "condition", "code")
    assert ("hydrocodone", "taking") in statuses(OROSCO, "medication", "ingredient")


def test_what_was_stopped_and_begun_again_is_taken():
    lines = [
        entry
        for entry in imported(BEATTY).entries
        if entry["body"].get("ingredient") == "fluoxetine"
    ]
    assert max(lines, key=lambda entry: entry["at"])["body"]["status"] == "taking"
    assert len(lines) == 2


def test_heart_kidneys_and_alcohol_of_the_fifth_are_known():
    assert {
        ("cardiac_arrest", "present"),
        ("cardiac_arrest", "past"),
        ("ischaemic_heart_disease", "present"),
        ("heart_failure", "present"),
        ("renal_impairment", "present"),
        ("substance_use_disorder", "present"),
    } <= statuses(ORTIZ, "condition", "code")
