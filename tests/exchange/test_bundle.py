"""A bundle is one person's; what cannot be used is told, and costs nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.bundles import (
    RXNORM,
    SNOMED,
    VOCABULARY,
    bodies,
    bundle,
    concept,
    condition,
    observation,
    read,
    request,
    status,
)

from holdfast.exchange.fhir.bundle import READERS, read_bundle
from holdfast.exchange.remark import CannotUse
from holdfast.library import observation_codes
from holdfast.library.entry_json import decode_entry

PATIENT = {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1980-02-03"}
DATED = {"recordedDate": "2024-01-01"}
ODD = [
    (condition(clinicalStatus=status("nonsense")), "clinicalStatus"),
    (condition(verificationStatus=status("nonsense")), "verificationStatus"),
    (condition({"coding": []}), "code is missing"),
    (condition(onsetDateTime="2023-02-30"), "onsetDateTime is no possible date"),
    (condition(onsetDateTime=20230203), "onsetDateTime is no possible date"),
    (request(status="nonsense"), "status is missing, or not a status"),
    (request(status=None), "status is missing, or not a status"),
    (request(medicationCodeableConcept={}), "it names no medicine"),
    (request(authoredOn="soon"), "authoredOn is no possible date"),
    (observation("29463-7", 70, "kg", status="nonsense"), "status is missing"),
    (observation("29463-7", 70, "kg", effectiveDateTime="2025-13-01"), "no possible date"),
    (observation("29463-7", 70, "kg") | {"code": None}, "code is missing"),
    ({**PATIENT, "gender": "f"}, "gender is none of"),
    (condition(modifierExtension=[{"url": "urn:x:negated"}]), "changes its meaning"),
    ({"resourceType": "AllergyIntolerance"}, "code is missing"),
    ({"resourceType": "Procedure", "code": concept(SNOMED, "23835007")}, "status is missing"),
    ({"resourceType": "QuestionnaireResponse", "status": "nonsense"}, "status is missing"),
    (observation("85354-9", None, "", component=7), "not shaped as FHIR"),
]


@pytest.mark.parametrize(("resource", "says"), ODD)
def test_one_sentence_for_what_cannot_be_used_and_the_rest_is_read(resource, says):
    imported = read(resource, condition(id="sound"))
    assert [body["code"] for body in bodies(imported, "condition")] == ["stroke"]
    (remark,) = imported.refused
    assert says in str(remark)
    assert resource["resourceType"] in str(remark)
    assert "entry 1" in str(remark)


def test_an_entry_without_a_resource_is_told_by_its_place():
    made = bundle(condition())
    made["entry"].insert(0, {"fullUrl": "urn:uuid:1"})
    imported = read_bundle(made, "clem", VOCABULARY, observation_codes.load())
    assert [str(remark) for remark in imported.refused] == ["entry 1 holds no resource."]
    assert len(imported.entries) == 1


@pytest.mark.parametrize(
    "not_one",
    [[], 7, None, {}, {"resourceType": "Patient"}, {"resourceType": "Bundle", "entry": 3}],
)
def test_what_is_no_bundle_is_refused_whole(not_one):
    with pytest.raises(CannotUse):
        read_bundle(not_one, "clem", VOCABULARY, observation_codes.load())


def test_two_patients_are_not_made_into_one():
    with pytest.raises(CannotUse, match="2 patients"):
        read(PATIENT, {**PATIENT, "id": "p2"})


def test_what_is_about_someone_else_is_refused():
    theirs = condition(subject={"reference": "Patient/p2"})
    imported = read(PATIENT, theirs, condition(id="c2", subject={"reference": "Patient/p1"}))
    assert len(bodies(imported, "condition")) == 1
    assert "not this bundle's patient" in str(imported.refused[0])


def test_names_and_addresses_stay_behind():
    named = {
        **PATIENT,
        "name": [{"family": "Wrack"}],
        "address": [{"line": ["1 Shore Road"], "state": "CA", "country": "US"}],
        "communication": [{"language": {"coding": [{"code": "en-US"}]}}],
    }
    (entry,) = read(named).entries
    assert entry["body"] == {
        "born": "1980-02-03",
        "sex": "female",
        "language": "en-US",
        "jurisdiction": "US-CA",
    }
    assert "Wrack" not in str(entry)


def test_a_year_of_birth_alone_is_not_made_into_a_day():
    assert "born" not in read({**PATIENT, "birthDate": "1980"}).entries[0]["body"]


def test_without_a_date_the_bundles_own_stands_in():
    undated = condition()
    del undated["onsetDateTime"]
    imported = read(undated, timestamp="2026-07-08T09:10:11Z")
    assert imported.entries[0]["at"] == "2026-07-08T09:10:11+00:00"
    assert "since" not in imported.entries[0]["body"]


def test_without_a_date_of_its_own_or_the_bundles_the_newest_in_it_stands_in():
    undated = condition(id="undated")
    del undated["onsetDateTime"]
    imported = read(condition(), undated, request())
    assert imported.entries[1]["at"] == "2024-05-06T10:00:00-04:00"


def test_without_any_date_it_is_told():
    undated = condition()
    del undated["onsetDateTime"]
    assert "no date" in str(read(undated).refused[0])


def test_the_same_file_gives_the_same_ids_and_another_name_gives_others():
    first, again = read(PATIENT, condition(), request()), read(PATIENT, condition(), request())
    assert first.entries == again.entries
    other = read(PATIENT, condition(), request(), stem="another")
    assert not {e["id"] for e in first.entries} & {e["id"] for e in other.entries}
    assert all(entry["id"][14] == "8" for entry in first.entries)


def test_resources_of_one_id_keep_apart():
    imported = read(condition(), condition(concept(SNOMED, "84757009")))
    assert len({entry["id"] for entry in imported.entries}) == 2


def test_every_line_says_it_was_imported_and_fits_the_chart_file():
    imported = read(PATIENT, condition(), request(), observation("29463-7", 70, "kg"))
    assert {entry["by"] for entry in imported.entries} == {"import"}
    assert [decode_entry(entry).kind for entry in imported.entries] == [
        "person",
        "condition",
        "medication",
        "reading",
    ]


@pytest.mark.parametrize("words", ["Ketamine", "Allergy to ketamine", "esketamine, nasal"])
def test_an_allergy_to_ketamine_is_hypersensitivity(words):
    imported = read({"resourceType": "AllergyIntolerance", "code": {"text": words}, **DATED})
    assert bodies(imported, "condition")[0]["code"] == "ketamine_hypersensitivity"


def test_an_allergy_to_ketamine_is_known_by_its_code():
    coded = {"resourceType": "AllergyIntolerance", "code": concept(RXNORM, "6130", "x"), **DATED}
    assert bodies(read(coded), "condition")[0]["code"] == "ketamine_hypersensitivity"


def test_another_allergy_is_kept_and_never_a_condition_of_its_own():
    imported = read({"resourceType": "AllergyIntolerance", "code": {"text": "Latex"}, **DATED})
    assert bodies(imported, "condition")[0]["code"] == "allergy:text:latex"
    assert len(imported.kept) == 1


def test_a_course_of_electroconvulsive_therapy_is_known_and_other_procedures_are_left_out():
    done = {"resourceType": "Procedure", "status": "completed", "performedDateTime": "2025-01-01"}
    imported = read({**done, "code": concept(SNOMED, "23835007")}, {**done, "code": {"text": "x"}})
    assert bodies(imported, "condition")[0]["code"] == "ect_course"
    assert imported.left_out == {"Procedure: it is no fact that a chart holds.": 1}


NAMES = ["coding", "code", "reference", "start", "value", "resource", "request", "response"]
NAMES += ["method", "url", "status", "identifier", "link", "relation", "search", "versionId"]
NAMES += ["resourceType", "item", "answer", "extension", "linkId", "valueCoding", "display"]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=6,
)
FIELDS = ["id", "status", "code", "subject", "onsetDateTime", "onsetPeriod", "clinicalStatus"]
FIELDS += ["component", "valueQuantity", "item", "meta", "contained", "communication", "address"]


@given(st.sampled_from(sorted(READERS)), st.dictionaries(st.sampled_from(FIELDS), ANYTHING))
def test_no_shape_of_a_resource_costs_the_rest(kind, fields):
    imported = read({"resourceType": kind, **fields}, condition(id="sound"))
    assert "stroke" in {body["code"] for body in bodies(imported, "condition")}
    told = sum(imported.mapped.values()) + sum(imported.left_out.values())
    assert told + len(imported.refused) + len(imported.kept) >= 2


@given(st.lists(st.dictionaries(st.sampled_from(["fullUrl", *NAMES]), ANYTHING), max_size=3))
def test_no_shape_of_an_entry_costs_the_rest(odd):
    made = bundle(condition(id="sound"))
    made["entry"] += odd
    try:
        imported = read_bundle(made, "clem", VOCABULARY, observation_codes.load())
    except CannotUse:
        return  # several people, too deep, or another FHIR: told
    assert "stroke" in {body["code"] for body in bodies(imported, "condition")}
