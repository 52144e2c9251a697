"""STU3, R4, R4B and R5 are read as each of them means it; what else there is is refused."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import SNOMED, bodies, concept, condition, observation, read, request

from holdfast.exchange.remark import CannotUse

SCHIZOPHRENIA = concept(SNOMED, "58214004", "Schizophrenia")


@pytest.mark.parametrize(
    ("resource", "sign"),
    [
        ({"resourceType": "MedicationOrder"}, "MedicationOrder"),
        ({"resourceType": "MedicationPrescription"}, "MedicationPrescription"),
        (condition(dateRecorded="2015-01-01"), "Condition.dateRecorded"),
        ({"resourceType": "Condition", "patient": {"reference": "Patient/1"}}, "Condition.patient"),
        ({"resourceType": "MedicationStatement", "wasNotTaken": True}, "wasNotTaken"),
        ({"resourceType": "QuestionnaireResponse", "group": {}}, "QuestionnaireResponse.group"),
        ({"resourceType": "AllergyIntolerance", "substance": {}}, "AllergyIntolerance.substance"),
        ({"resourceType": "Conformance", "fhirVersion": "1.0.2"}, "fhirVersion 1.0.2"),
        ({"resourceType": "CapabilityStatement", "fhirVersion": "6.0.0"}, "fhirVersion 6.0.0"),
        (condition(meta={"profile": ["http://hl7.org/fhir/1.0/StructureDefinition/x"]}), "/1.0/"),
        (
            condition(
                meta={"profile": ["http://fhir.org/guides/argonaut/StructureDefinition/argo-x"]}
            ),
            "argo-x",
        ),
    ],
)
def test_what_is_not_read_here_is_refused_with_what_gives_it_away(resource, sign):
    with pytest.raises(CannotUse, match="please export it again as R4") as refused:
        read(condition(), resource)
    assert sign in str(refused.value)
    assert "entry 2" in str(refused.value)


def test_what_the_bundle_itself_says_counts():
    profile = {"profile": ["http://hl7.org/fhir/StructureDefinition/Bundle|1.0.2"]}
    with pytest.raises(CannotUse, match="in the bundle itself"):
        read(condition(), meta=profile)


@pytest.mark.parametrize("version", ["3.0.2", "4.0.1", "4.3.0", "5.0.0"])
def test_what_is_read_here_may_say_so(version):
    told = {"resourceType": "CapabilityStatement", "fhirVersion": version}
    profile = f"http://hl7.org/fhir/StructureDefinition/Condition|{version}"
    assert bodies(read(told, condition(meta={"profile": [profile]})), "condition")


def stu3(**more):
    """A Condition whose statuses are plain codes, and whose date is asserted."""
    made = condition(SCHIZOPHRENIA, clinicalStatus="active", **more)
    del made["onsetDateTime"]
    return made | {"assertedDate": "2018-03-04"}


@pytest.mark.parametrize(
    ("verification", "status"),
    [("confirmed", "present"), ("refuted", "absent"), ("unknown", "unknown")],
)
def test_the_plain_codes_of_stu3_mean_what_they_say(verification, status):
    imported = read(stu3(verificationStatus=verification))
    (body,) = bodies(imported, "condition")
    assert (body["code"], body["status"]) == ("schizophrenia", status)
    assert imported.entries[0]["at"] == "2018-03-04T00:00:00+00:00"


@pytest.mark.parametrize(
    ("clinical", "status"), [("resolved", "past"), ("remission", "past"), ("recurrence", "present")]
)
def test_the_clinical_status_of_stu3_says_present_or_past(clinical, status):
    (body,) = bodies(read(stu3() | {"clinicalStatus": clinical}), "condition")
    assert body["status"] == status


def test_an_error_is_an_error_in_each_version():
    imported = read(
        stu3(verificationStatus="entered-in-error"),
        condition(verificationStatus=concept("x", "entered-in-error")),
        {"resourceType": "AllergyIntolerance", "verificationStatus": "entered-in-error",
         "code": {"text": "ketamine"}, "assertedDate": "2018-01-01"},
    )  # fmt: skip
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 3


def test_a_clinical_status_that_r5_calls_unknown_is_not_known():
    (body,) = bodies(read(condition(clinicalStatus=concept("x", "unknown"))), "condition")
    assert body["status"] == "unknown"


def statement(**more):
    return {
        "resourceType": "MedicationStatement",
        "id": "m1",
        "effectiveDateTime": "2026-01-01",
        "medicationCodeableConcept": {"text": "lithium"},
        **more,
    }


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"status": "active", "taken": "y"}, "taking"),
        ({"status": "active", "taken": "n"}, "stopped"),
        ({"status": "active", "taken": "unk"}, "unknown"),
        ({"status": "completed", "taken": "y"}, "stopped"),
        ({"status": "not-taken"}, "stopped"),
        ({"status": "recorded"}, "unknown"),
        ({"status": "recorded", "adherence": {"code": concept("x", "taking")}}, "taking"),
        ({"status": "recorded", "adherence": {"code": concept("x", "not-taking")}}, "stopped"),
        ({"status": "recorded", "adherence": {"code": concept("x", "on-hold")}}, "unknown"),
    ],
)
def test_whether_it_is_taken_is_said_in_another_way_in_each_version(said, status):
    (body,) = bodies(read(statement(**said)), "medication")
    assert body["status"] == status


def test_a_medicine_of_r5_is_named_or_referred_to():
    named = request(medication={"concept": {"text": "lithium"}})
    referred = request(medication={"reference": {"reference": "Medication/y"}}, id="m2")
    for one in (named, referred):
        del one["medicationCodeableConcept"]
    product = {
        "resourceType": "Medication",
        "id": "y",
        "ingredient": [{"item": {"concept": {"text": "phenelzine"}}}],
    }
    found = [body["ingredient"] for body in bodies(read(named, referred, product), "medication")]
    assert found == ["lithium", "phenelzine"]


def test_a_prescription_that_r5_calls_ended_is_stopped():
    assert bodies(read(request(status="ended")), "medication")[0]["status"] == "stopped"


def test_a_procedure_is_dated_in_each_version_and_not_done_in_none():
    code = concept(SNOMED, "23835007")
    made = {"resourceType": "Procedure", "status": "completed", "code": code}
    imported = read(
        {**made, "performedDateTime": "2024-01-01"},
        {**made, "occurrenceDateTime": "2025-01-01"},
        {**made, "notDone": True, "performedDateTime": "2026-01-01"},
    )
    assert [entry["at"][:4] for entry in imported.entries] == ["2024", "2025"]


def test_the_one_interpretation_of_stu3_is_read_like_a_list():
    judged = observation("1742-6", 90, "U/L", interpretation=concept("x", "H"))
    assert bodies(read(judged), "reading")[0]["finding"] == "abnormal"
