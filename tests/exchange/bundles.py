"""Small bundles of one person, made as a test needs them, and what reading them gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from holdfast.exchange.fhir.bundle import read_bundle
from holdfast.exchange.imported import Imported
from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library import observation_codes
from holdfast.library.vocabulary import read_vocabulary

SHIPPED = Path(__file__).parents[2] / "src" / "holdfast" / "content" / "vocabulary"
SNOMED = "http://snomed.info/sct"
ICD10 = "http://hl7.org/fhir/sid/icd-10-cm"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
LOINC = "http://loinc.org"
STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical"

VOCABULARY: Vocabulary = read_vocabulary(SHIPPED)


def concept(system: str, code: str, text: str = "as written") -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}], "text": text}


def bundle(*resources: Any, **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": resource} for resource in resources],
        **more,
    }


def read(*resources: Any, stem: str = "clem", **more: Any) -> Imported:
    return read_bundle(bundle(*resources, **more), stem, VOCABULARY, observation_codes.load())


def bodies(imported: Imported, kind: str) -> list[dict[str, Any]]:
    return [entry["body"] for entry in imported.entries if entry["kind"] == kind]


def condition(code: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "Condition",
        "id": "c1",
        "clinicalStatus": concept(STATUS, "active"),
        "code": code or concept(SNOMED, "230690007", "Stroke"),
        "onsetDateTime": "2020-03-04",
        **more,
    }


def request(name: str = "sertraline 50 MG Oral Tablet", **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MedicationRequest",
        "id": "m1",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": name},
        "authoredOn": "2024-05-06T10:00:00-04:00",
        **more,
    }


def observation(code: str, value: float | None, unit: str, **more: Any) -> dict[str, Any]:
    quantity = {"valueQuantity": {"value": value, "unit": unit, "code": unit}}
    return {
        "resourceType": "Observation",
        "id": "o1",
        "status": "final",
        "code": concept(LOINC, code),
        "effectiveDateTime": "2025-01-02T03:04:05Z",
        **(quantity if value is not None else {}),
        **more,
    }


def status(value: str) -> dict[str, Any]:
    return concept("http://terminology.hl7.org/CodeSystem/any", value)
