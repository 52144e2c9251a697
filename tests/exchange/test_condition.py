"""A Condition becomes present, past, absent or not known, and no code is lost."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import ICD10, SNOMED, bodies, concept, condition, read, status


def only(imported, kind="condition"):
    (body,) = bodies(imported, kind)
    return body


def test_an_active_stroke_is_present_since_its_onset():
    body = only(read(condition()))
    assert body["code"] == "stroke"
    assert body["status"] == "present"
    assert body["since"] == "2020-03-04"
    assert body["detail"] == {"event_on": "2020-03-04"}
    assert body["note"] == "Stroke"


@pytest.mark.parametrize(
    ("clinical", "expected"),
    [
        ("active", "present"),
        ("recurrence", "present"),
        ("relapse", "present"),
        ("inactive", "past"),
        ("remission", "past"),
        ("resolved", "past"),
    ],
)
def test_the_clinical_status_says_present_or_past(clinical, expected):
    assert only(read(condition(clinicalStatus=status(clinical))))["status"] == expected


@pytest.mark.parametrize(
    ("verification", "expected"),
    [
        ("confirmed", "present"),
        ("refuted", "absent"),
        ("unconfirmed", "unknown"),
        ("provisional", "unknown"),
        ("differential", "unknown"),
    ],
)
def test_doubt_about_it_weighs_more_than_the_clinical_status(verification, expected):
    imported = read(condition(verificationStatus=status(verification)))
    assert only(imported)["status"] == expected


def test_what_was_entered_in_error_is_left_out_with_a_word():
    imported = read(condition(verificationStatus=status("entered-in-error")))
    assert imported.entries == []
    assert imported.left_out == {"Condition: it was entered in error.": 1}


def test_without_any_status_it_is_taken_to_be_there_and_with_an_end_to_be_past():
    listed = condition()
    del listed["clinicalStatus"]
    assert only(read(listed))["status"] == "present"
    assert only(read(listed | {"abatementDateTime": "2021"}))["status"] == "past"


def test_what_ended_is_dated_by_its_end():
    imported = read(condition(clinicalStatus=status("resolved"), abatementDateTime="2021-05-06"))
    assert imported.entries[0]["at"] == "2021-05-06T00:00:00+00:00"


def test_a_history_code_is_past_even_on_the_active_list():
    imported = read(condition(concept(SNOMED, "429007001", "History of cardiac arrest")))
    assert only(imported)["code"] == "cardiac_arrest"
    assert only(imported)["status"] == "past"


def test_an_icd_code_is_found_by_the_category_above_it():
    assert only(read(condition(concept(ICD10, "I63.511"))))["code"] == "stroke"
    assert only(read(condition(concept(ICD10, "I20.0"))))["code"] == "angina_unstable"
    assert only(read(condition(concept(ICD10, "I20.9"))))["code"] == "ischaemic_heart_disease"


def test_a_depression_with_psychosis_is_both():
    imported = read(condition(concept(ICD10, "F32.3")))
    codes = {body["code"] for body in bodies(imported, "condition")}
    assert codes == {"depression", "psychosis_active"}
    assert imported.mapped == {"Condition": 1}


def test_an_alcohol_diagnosis_names_its_substance():
    body = only(read(condition(concept(SNOMED, "7200002"))))
    assert body["code"] == "substance_use_disorder"
    assert body["detail"] == {"substance": "alcohol"}


def test_an_unknown_code_is_kept_as_entered_with_its_words():
    imported = read(condition(concept(SNOMED, "15777000", "Prediabetes")))
    assert only(imported)["code"] == "snomed:15777000"
    assert only(imported)["note"] == "Prediabetes"
    assert [str(remark) for remark in imported.kept] == ["Condition snomed:15777000 (Prediabetes)"]
    assert not imported.mapped


def test_words_without_a_code_are_found_by_name_or_kept_as_words():
    assert only(read(condition({"text": "Stroke"})))["code"] == "stroke"
    assert only(read(condition({"text": "Gout"})))["code"] == "text:gout"


def test_a_second_coding_is_used_where_the_first_is_unknown():
    both = {"coding": [*concept("urn:oid:1", "X1")["coding"], *concept(ICD10, "G40.3")["coding"]]}
    assert only(read(condition(both)))["code"] == "epilepsy"


def test_smoking_is_a_substance_and_pregnancy_a_fact_of_the_person():
    imported = read(condition(concept(SNOMED, "449868002")), condition(concept(SNOMED, "77386006")))
    assert only(imported, "substance") == {"substance": "nicotine", "use": "regular"}
    assert only(imported, "person") == {"pregnancy": "pregnant"}


def test_a_pregnancy_that_is_over_says_nothing_of_now():
    over = condition(concept(SNOMED, "77386006"), clinicalStatus=status("resolved"))
    imported = read(over)
    assert bodies(imported, "person") == []
    assert only(imported)["code"] == "snomed:77386006"


def test_a_new_stroke_outlasts_an_older_line_that_was_closed_later():
    imported = read(
        condition(id="old", clinicalStatus=status("resolved"), abatementDateTime="2024-01-01"),
        condition(id="new", onsetDateTime="2023-06-01"),
    )
    newest = max(imported.entries, key=lambda entry: entry["at"])
    assert newest["body"]["status"] == "present"
    assert newest["body"]["since"] == "2023-06-01"


def test_security_labels_become_the_charts_labels():
    guarded = condition(meta={"security": [{"code": "42CFRPart2"}]})
    assert read(guarded).entries[0]["label"] == "part2"
    assert read(condition()).entries[0]["label"] == "ordinary"
