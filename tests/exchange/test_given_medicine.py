"""Doses that were given, what was handed over, and products known by their ingredients."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import RXNORM, SNOMED, bodies, concept, read, request

KETAMINE = "ketamine 50 MG/ML Injectable Solution"


def given(name=KETAMINE, **more):
    return {
        "resourceType": "MedicationAdministration",
        "id": "g1",
        "status": "completed",
        "effectiveDateTime": "2026-11-20T10:00:00-08:00",
        "medicationCodeableConcept": {"text": name},
        "dosage": {"route": {"text": "intramuscular"}, "dose": {"value": 50, "unit": "mg"}},
        **more,
    }


def dose(**more):
    (body,) = bodies(read(given(**more)), "dose")
    return body


def test_ketamine_that_was_given_is_a_dose():
    assert dose() == {
        "route": "im",
        "product": "racemic_ketamine",
        "dose_mg": 50,
        "started_at": "2026-11-20T10:00:00-08:00",
    }


def test_esketamine_by_spray_over_some_minutes():
    span = {"start": "2026-11-20T10:00:00Z", "end": "2026-11-20T10:10:00Z"}
    sprayed = given(
        "esketamine 28 MG Nasal Spray",
        dosage={"dose": {"value": 0.056, "code": "g"}},
        effectivePeriod=span,
    )
    del sprayed["effectiveDateTime"]
    (body,) = bodies(read(sprayed), "dose")
    assert body["product"] == "esketamine"
    assert body["route"] == "intranasal"
    assert body["dose_mg"] == 56
    assert body["ended_at"] == "2026-11-20T10:10:00+00:00"


@pytest.mark.parametrize(
    ("code", "route"),
    [("47625008", "iv"), ("78421000", "im"), ("34206005", "sc"), ("37839007", "sublingual")],
)
def test_the_route_is_read_from_its_code(code, route):
    dosage = {"route": concept(SNOMED, code, "x"), "dose": {"value": 50, "code": "mg"}}
    assert dose(dosage=dosage)["route"] == route


@pytest.mark.parametrize("field", ["occurenceDateTime", "occurrenceDateTime"])
def test_the_date_of_r5_is_read(field):
    made = given(**{field: "2026-11-20T10:00:00Z"})
    del made["effectiveDateTime"]
    assert read(made).entries[0]["at"] == "2026-11-20T10:00:00+00:00"


@pytest.mark.parametrize(
    "dosed",
    [
        {"value": 0.5, "unit": "mg/kg"},
        {"value": 50, "unit": "mg", "comparator": ">"},
        {"value": 50000, "unit": "mg"},
    ],
)
def test_an_amount_that_cannot_be_used_costs_itself_and_not_the_dose(dosed):
    imported = read(given(dosage={"route": {"text": "im"}, "dose": dosed}))
    (body,) = bodies(imported, "dose")
    assert "dose_mg" not in body
    assert len(imported.refused) == 1


def test_a_dose_without_a_route_is_told_and_the_medicine_kept():
    imported = read(given("ketamine", dosage={"dose": {"value": 50, "unit": "mg"}}))
    (body,) = bodies(imported, "medication")
    assert (body["ingredient"], body["status"]) == ("ketamine", "unknown")
    assert "by which route is not said" in str(imported.refused[0])


@pytest.mark.parametrize(
    "said", [{"status": "not-done"}, {"status": "entered-in-error"}, {"notGiven": True}]
)
def test_what_was_not_given_is_no_dose(said):
    imported = read(given(**said))
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 1


def test_another_medicine_that_was_given_is_not_said_to_be_taken():
    (body,) = bodies(read(given("midazolam 2 MG/ML Injectable Solution")), "medication")
    assert (body["ingredient"], body["status"]) == ("midazolam", "unknown")


def handed(**more):
    return {
        "resourceType": "MedicationDispense",
        "id": "d1",
        "status": "completed",
        "whenHandedOver": "2026-11-20",
        "medicationCodeableConcept": {"text": "phenelzine"},
        **more,
    }


def test_what_was_handed_over_is_taken_for_as_long_as_it_lasts():
    supply = {"value": 30, "unit": "days"}
    assert bodies(read(handed(daysSupply=supply)), "medication") == [
        {
            "ingredient": "phenelzine",
            "status": "taking",
            "since": "2026-11-20",
            "until": "2026-12-20",
            "text": "phenelzine",
        }
    ]


def test_without_a_length_nobody_has_said_that_it_is_taken():
    assert bodies(read(handed()), "medication")[0]["status"] == "unknown"


@pytest.mark.parametrize("status", ["preparation", "cancelled", "declined", "entered-in-error"])
def test_what_was_not_handed_over_is_left_out(status):
    assert read(handed(status=status)).entries == []


def test_a_prescription_stays_the_newest_word_beside_what_was_handed_over():
    imported = read(request("phenelzine", authoredOn="2026-11-01"), handed())
    newest = max(imported.entries, key=lambda entry: entry["at"])
    assert newest["body"]["status"] == "taking"


def product(*parts, **more):
    return {"resourceType": "Medication", "id": "m", "ingredient": list(parts), **more}


def ordered(medicine, *others):
    made = request(contained=[medicine], medicationReference={"reference": "#m"})
    del made["medicationCodeableConcept"]
    return [body["ingredient"] for body in bodies(read(made, *others), "medication")]


def test_a_product_is_known_by_its_ingredients():
    coded = {"itemCodeableConcept": concept(RXNORM, "2598", "x")}
    assert ordered(product({"itemCodeableConcept": {"text": "phenelzine"}}, coded)) == [
        "phenelzine",
        "clonazepam",
    ]


def test_what_is_said_to_be_inactive_is_no_medicine():
    filler = {"itemCodeableConcept": {"text": "lactose"}, "isActive": False}
    assert ordered(product({"itemCodeableConcept": {"text": "lithium"}}, filler)) == ["lithium"]


def test_an_ingredient_may_be_a_substance_elsewhere():
    substance = {"resourceType": "Substance", "id": "s", "code": {"text": "lithium"}}
    assert ordered(product({"itemReference": {"reference": "Substance/s"}}), substance) == [
        "lithium"
    ]


def test_a_product_of_nothing_names_no_medicine():
    made = request(contained=[product()], medicationReference={"reference": "#m"})
    del made["medicationCodeableConcept"]
    assert "it names no medicine" in str(read(made).refused[0])


def test_a_medicine_that_is_not_in_the_file_goes_by_the_words_of_its_reference():
    made = request(medicationReference={"reference": "Medication/9", "display": "Nardil"})
    del made["medicationCodeableConcept"]
    assert bodies(read(made), "medication")[0]["ingredient"] == "phenelzine"
