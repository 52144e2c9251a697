"""That there is no information is no medicine, no condition and no allergy, and settles nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.exchange.bundles import SNOMED, bodies, concept, condition, read, request

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.library.entry_json import decode_entry

IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
FLAVOUR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor"
EXTENSION = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
AT = datetime(2026, 11, 28, tzinfo=UTC)


def bare(system, code, display=None):
    shown = {"display": display} if display else {}
    return {"coding": [{"system": system, "code": code, **shown}]}


NOTHING = [
    (bare(IPS, "no-medication-info"), "no information"),
    (concept(IPS, "no-medication-info", "Keine Angaben zur Medikation"), "no information"),
    (bare(IPS, "no-known-medications", "No known medications"), "none are known"),
    (bare(SNOMED, "787481004"), "none are known"),
    (bare(SNOMED, "1631000175102", "Patient not asked"), "no information"),
    (bare(REASON, "masked"), "not shown"),
    (bare(REASON, "unknown", "Unknown"), "no information"),
    (bare(FLAVOUR, "MSK"), "not shown"),
    (bare(FLAVOUR, "NI"), "no information"),
    (bare("urn:oid:2.16.840.1.113883.5.1008", "NASK"), "no information"),
    (bare("urn:oid:2.16.840.1.113883.6.96", "787481004"), "none are known"),
    ({"text": "No known medications."}, "none are known"),
    ({"text": "UNKNOWN"}, "no information"),
    ({"text": "None"}, "none are known"),
    ({"text": "No current meds"}, "none are known"),
    ({"text": "Patient denies any medication"}, "none are known"),
    ({"text": "No medication information"}, "no information"),
    ({"text": "Withheld by patient"}, "not shown"),
    ({"text": "Unable to obtain list"}, "no information"),
    ({"extension": [{"url": EXTENSION, "valueCode": "masked"}]}, "not shown"),
]


@pytest.mark.parametrize(("said", "why"), NOTHING)
def test_it_is_no_medicine_and_is_told(said, why):
    imported = read(request(medicationCodeableConcept=said))
    assert imported.entries == []
    assert why in str(imported.left_out)
    assert not imported.kept


@pytest.mark.parametrize(
    "said",
    [
        concept(FLAVOUR, "UNK", "lithium"),
        concept(FLAVOUR, "OTH", "lithium"),
        concept(REASON, "unknown", "lithium 300 MG"),
    ],
)
def test_words_that_name_a_medicine_after_all_are_kept(said):
    imported = read(request(medicationCodeableConcept=said))
    assert bodies(imported, "medication")[0]["ingredient"] == "lithium"


@pytest.mark.parametrize("words", ["Masked facies", "Unknown mushroom", "Noopept", "Nomed 5 mg"])
def test_words_that_only_sound_like_it_are_kept(words):
    assert len(read(request(medicationCodeableConcept={"text": words})).entries) == 1


def test_the_same_of_an_ingredient_and_of_a_reference():
    reference = {"extension": [{"url": EXTENSION, "valueCode": "masked"}]}
    hidden = request(medicationReference=reference)
    del hidden["medicationCodeableConcept"]
    assert "not shown" in str(read(hidden).left_out)


@pytest.mark.parametrize("code", ["no-known-problems", "no-problem-info"])
def test_it_is_no_condition(code):
    imported = read(condition(bare(IPS, code)))
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 1


@pytest.mark.parametrize(
    "code", [bare(IPS, "no-allergy-info"), bare(IPS, "no-known-allergies"), {"text": "NKDA"}]
)
def test_it_is_no_allergy(code):
    made = {"resourceType": "AllergyIntolerance", "code": code, "recordedDate": "2024-01-01"}
    assert read(made).entries == []


@pytest.mark.parametrize("said", [bare(IPS, "no-medication-info"), bare(REASON, "masked")])
def test_medicines_stay_not_known(said):
    """The question of the medicines is as open as with no word of them at all."""
    imported = read(condition(), request(medicationCodeableConcept=said))
    assert _asked(imported.entries) == _asked(read(condition()).entries)


def _asked(entries):
    chart = fold(map(decode_entry, entries), AT)
    return [(one.id, one.state) for one in brief(chart, load(), AT, UTC, show_all=True).findings]
