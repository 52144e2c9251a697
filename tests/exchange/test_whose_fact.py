"""Never two people in one chart, never a fact of someone else (R4 bundle.html#references)."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import VOCABULARY, bodies, condition, read

from holdfast.exchange.fhir.bundle import read_bundle
from holdfast.exchange.remark import CannotUse
from holdfast.library import observation_codes

PATIENT = {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1980-02-03"}
HERE, THERE = "https://here.example/fhir/", "https://there.example/fhir/"
MINE = {"system": "urn:x", "value": "me"}


def entries(*pairs):
    """(fullUrl, resource) as a bundle of that, read."""
    listed = [
        {"fullUrl": url, "resource": made} if url else {"resource": made} for url, made in pairs
    ]
    made = {"resourceType": "Bundle", "type": "collection", "entry": listed}
    return read_bundle(made, "clem", VOCABULARY, observation_codes.load())


def about(subject, **more):
    return condition(subject=subject, **more)


def is_kept(imported):
    return [body["code"] for body in bodies(imported, "condition")] == ["stroke"]


def is_refused(imported):
    (remark,) = imported.refused
    return bodies(imported, "condition") == [] and "not this bundle's patient" in str(remark)


@pytest.mark.parametrize(
    "reference",
    ["Patient/p1", "Patient/p1/_history/2", f"{HERE}Patient/p1", f"{HERE}Patient/p1/_history/9"],
)
def test_a_patient_is_found_by_each_way_to_write_where_they_are(reference):
    patient = (f"{HERE}Patient/p1", PATIENT)
    assert is_kept(entries(patient, (f"{HERE}Condition/1", about({"reference": reference}))))


def test_a_patient_of_that_id_on_another_server_is_someone_else():
    patient = (f"{HERE}Patient/p1", PATIENT)
    absolute = about({"reference": f"{THERE}Patient/p1"})
    assert is_refused(entries(patient, (f"{HERE}Condition/1", absolute)))


def test_a_relative_reference_is_relative_to_its_own_entry():
    patient = (f"{HERE}Patient/p1", PATIENT)
    relative = about({"reference": "Patient/p1"})
    assert is_refused(entries(patient, (f"{THERE}Condition/1", relative)))


@pytest.mark.parametrize("written", ["urn:uuid:AB-1", "urn:uuid:ab-1"])
def test_a_patient_is_found_by_the_urn_of_the_entry(written):
    patient = ("urn:uuid:ab-1", {**PATIENT, "id": "whatever"})
    assert is_kept(entries(patient, ("urn:uuid:2", about({"reference": written}))))


def test_another_urn_is_someone_else():
    patient = ("urn:uuid:1", PATIENT)
    assert is_refused(entries(patient, ("urn:uuid:2", about({"reference": "urn:uuid:3"}))))


def test_a_patient_is_known_by_an_identifier_and_not_by_another_or_none():
    patient = ("", {**PATIENT, "identifier": [MINE]})
    assert is_kept(entries(patient, ("", about({"identifier": MINE}))))
    for other in ({"system": "urn:x", "value": "you"}, {"system": "urn:y", "value": "me"}):
        assert is_refused(entries(patient, ("", about({"identifier": other}))))
    assert is_refused(entries(("", PATIENT), ("", about({"identifier": MINE}))))


def test_a_conditional_reference_is_an_identifier():
    patient = ("", {**PATIENT, "identifier": [MINE]})
    mine, theirs = "Patient?identifier=urn:x|me", "Patient?identifier=urn:x|you"
    assert is_kept(entries(patient, ("", about({"reference": mine}))))
    assert is_refused(entries(patient, ("", about({"reference": theirs}))))


def test_a_patient_inside_a_resource_is_the_bundles_only_if_an_identifier_says_so():
    patient = ("", {**PATIENT, "identifier": [MINE]})
    inside = {"resourceType": "Patient", "id": "x"}
    subject = {"reference": "#x"}
    same = about(subject, contained=[{**inside, "identifier": [MINE]}])
    assert is_kept(entries(patient, ("", same)))
    assert is_refused(entries(patient, ("", about(subject, contained=[inside]))))


def test_a_name_alone_is_no_other_person_unless_it_is_another_name():
    patient = ("", {**PATIENT, "name": [{"family": "Wrack", "given": ["Clem"]}]})
    assert is_kept(entries(patient, ("", about({"display": "Clem Wrack"}))))
    assert is_refused(entries(patient, ("", about({"display": "Otto Quay"}))))


def test_what_is_about_a_group_or_a_device_is_nobodys():
    assert is_refused(entries(("", PATIENT), ("", about({"reference": "Group/1"}))))
    assert is_refused(entries(("", about({"reference": "Device/1"}))))


def test_an_observation_with_another_focus_is_not_of_the_client():
    born = {"reference": "RelatedPerson/child"}
    made = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
        "effectiveDateTime": "2026-01-01",
        "valueQuantity": {"value": 3.4, "code": "kg"},
    }
    subject = {"reference": "Patient/p1"}
    imported = entries(("", PATIENT), ("", {**made, "subject": subject, "focus": [born]}))
    assert bodies(imported, "reading") == []
    assert "not this bundle's patient" in str(imported.refused[0])


@pytest.mark.parametrize(
    "others",
    [
        [{"reference": "Patient/1"}, {"reference": "Patient/2"}],
        [{"reference": f"{HERE}Patient/1"}, {"reference": f"{THERE}Patient/1"}],
        [{"reference": "urn:uuid:1"}, {"reference": "urn:uuid:2"}],
        [{"identifier": MINE}, {"identifier": {**MINE, "value": "you"}}],
        [{"display": "Clem Wrack"}, {"display": "Otto Quay"}],
        [{"reference": "Patient/1"}, {"identifier": MINE}],
        [
            {"reference": "Patient/1"},
            {"reference": f"{HERE}Patient/1"},
            {"reference": f"{THERE}Patient/1"},
        ],
    ],
)
def test_without_a_patient_several_people_are_refused_whole(others):
    with pytest.raises(CannotUse, match="a chart is of one person"):
        read(*(about(each, id=str(number)) for number, each in enumerate(others)))


@pytest.mark.parametrize(
    "same",
    [
        [{"reference": "Patient/1"}, {"reference": "Patient/1/_history/2"}],
        [{"reference": "Patient/1"}, {"reference": f"{HERE}Patient/1"}],
        [{"reference": "Patient/1", "identifier": MINE}, {"identifier": MINE}],
    ],
)
def test_without_a_patient_one_person_is_read(same):
    imported = read(*(about(each, id=str(number)) for number, each in enumerate(same)))
    assert len(bodies(imported, "condition")) == 2


def test_two_anonymous_patients_inside_resources_are_two():
    first = about({"reference": "#x"}, contained=[{"resourceType": "Patient", "id": "x"}])
    inside = {"resourceType": "Patient", "id": "x", "gender": "male"}
    with pytest.raises(CannotUse, match="a chart is of one person"):
        read(first, about({"reference": "#x"}, id="c2", contained=[inside]))


def test_two_patients_of_one_id_on_two_servers_are_two():
    with pytest.raises(CannotUse, match="2 patients"):
        entries((f"{HERE}Patient/p1", PATIENT), (f"{THERE}Patient/p1", PATIENT))


def test_an_ambiguous_medicine_is_not_guessed():
    medicine = {"resourceType": "Medication", "id": "m", "code": {"text": "lithium"}}
    asked = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "authoredOn": "2026-01-01",
        "medicationReference": {"reference": "Medication/m"},
    }
    other = {**medicine, "code": {"text": "phenelzine"}}
    imported = entries(
        (f"{HERE}Medication/m", medicine), (f"{THERE}Medication/m", other), ("", asked)
    )
    assert bodies(imported, "medication") == []
    near = entries(
        (f"{HERE}Medication/m", medicine),
        (f"{THERE}Medication/m", other),
        (f"{THERE}MedicationRequest/1", asked),
    )
    assert bodies(near, "medication")[0]["ingredient"] == "phenelzine"
