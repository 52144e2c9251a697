"""What is taken, one entry an ingredient, however the product is named."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import RXNORM, bodies, concept, read, request


def statement(**more):
    named = request(**more)
    del named["authoredOn"], named["intent"]
    dated = {"resourceType": "MedicationStatement", "effectivePeriod": {"start": "2024-05-06"}}
    return named | dated | more


def only(imported):
    (body,) = bodies(imported, "medication")
    return body


def test_a_request_says_since_when_by_which_route_and_in_which_words():
    asked = request(dosageInstruction=[{"text": "one at night"}])
    assert only(read(asked)) == {
        "ingredient": "sertraline",
        "status": "taking",
        "since": "2024-05-06T10:00:00-04:00",
        "route": "oral",
        "text": "sertraline 50 MG Oral Tablet; one at night",
    }


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("active", "taking"),
        ("on-hold", "unknown"),
        ("stopped", "stopped"),
        ("completed", "stopped"),
        ("cancelled", "stopped"),
        ("unknown", "unknown"),
    ],
)
def test_the_status_of_a_request(status, expected):
    assert only(read(request(status=status)))["status"] == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("active", "taking"), ("not-taken", "stopped"), ("intended", "unknown")],
)
def test_the_status_of_a_statement(status, expected):
    assert only(read(statement(status=status)))["status"] == expected


def test_a_statement_says_until_when():
    ended = statement(status="completed", effectivePeriod={"start": "2024-01", "end": "2024-03"})
    assert only(read(ended))["until"] == "2024-03"


def test_a_proposal_is_not_taken_by_anyone_yet():
    assert only(read(request(intent="proposal")))["status"] == "unknown"


@pytest.mark.parametrize("status", ["entered-in-error", "draft"])
def test_errors_and_drafts_are_left_out_with_a_word(status):
    imported = read(request(status=status))
    assert imported.entries == []
    assert sum(imported.left_out.values()) == 1


def test_what_must_not_be_given_is_not_taken():
    assert read(request(doNotPerform=True)).entries == []


def test_a_combination_is_one_entry_an_ingredient():
    imported = read(request("Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet"))
    found = {body["ingredient"] for body in bodies(imported, "medication")}
    assert found == {"acetaminophen", "oxycodone"}
    assert len({entry["id"] for entry in imported.entries}) == 2
    assert imported.mapped == {"MedicationRequest": 1}


def test_an_ingredients_code_weighs_more_than_the_words():
    coded = request(medicationCodeableConcept=concept(RXNORM, "2598", "benzo at night"))
    assert only(read(coded))["ingredient"] == "clonazepam"


def test_the_medicine_may_stand_inside_or_elsewhere_in_the_bundle():
    inside = request(
        contained=[{"id": "x", "resourceType": "Medication", "code": {"text": "Klonopin"}}],
        medicationReference={"reference": "#x"},
    )
    elsewhere = request(medicationReference={"reference": "Medication/y"})
    del inside["medicationCodeableConcept"], elsewhere["medicationCodeableConcept"]
    medicine = {"resourceType": "Medication", "id": "y", "code": {"text": "Ativan"}}
    found = [b["ingredient"] for b in bodies(read(inside, elsewhere, medicine), "medication")]
    assert found == ["clonazepam", "lorazepam"]


def test_an_unknown_medicine_is_kept_as_entered():
    imported = read(request("Simvistatin 10 MG"))
    assert only(imported)["ingredient"] == "simvistatin"
    assert [str(remark) for remark in imported.kept] == [
        "MedicationRequest simvistatin (Simvistatin 10 MG)"
    ]


def test_a_medicine_with_only_an_unknown_code_is_kept_by_its_code():
    imported = read(request(medicationCodeableConcept={"coding": [{"code": "99"}]}))
    assert only(imported)["ingredient"] == "other:99"


def test_what_is_still_prescribed_is_taken_though_an_older_line_ended_later():
    imported = read(
        request("Acetaminophen/Hydrocodone", authoredOn="2010-01-01"),
        request("hydrocodone 5 MG Oral Tablet", id="m2", status="stopped", authoredOn="2015-01-01"),
    )
    lines = [e for e in imported.entries if e["body"]["ingredient"] == "hydrocodone"]
    newest = max(lines, key=lambda entry: entry["at"])
    assert newest["body"]["status"] == "taking"
    assert newest["body"]["since"] == "2010-01-01"
