"""A condition is known by the words of its printed name."""

import pytest

from holdfast.library.checking.further_codes import further_code_problems
from holdfast.library.condition_words import FILE, meanings_in
from holdfast.library.content import load
from holdfast.library.yaml_file import read_yaml


def codes(name):
    return {meaning.body["code"] for meaning in meanings_in(name)}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Acute myocardial infarction of anterior wall", {"myocardial_infarction"}),
        ("Heart failure with reduced ejection fraction", {"heart_failure"}),
        ("Acute coronary syndrome", {"cardiovascular_event"}),
        (
            "Severe manic bipolar I disorder with psychotic features, mood-incongruent",
            {"bipolar_disorder", "mania_current", "psychosis_active"},
        ),
        ("Paranoide Schizophrenie", {"schizophrenia"}),
        ("Schizophrénie paranoïde", {"schizophrenia"}),
        ("Esquizofrenia paranoide", {"schizophrenia"}),
        ("Vorhofflimmern", {"arrhythmia"}),
        ("Trouble bipolaire", {"bipolar_disorder"}),
        ("Insuficiencia cardíaca", {"heart_failure"}),
        ("Ipertensione arteriosa", {"hypertension"}),
        ("Perturbação de pânico", {"panic_disorder"}),
        ("Epilessia", {"epilepsy"}),
        ("Schwere depressive Episode ohne psychotische Symptome", {"depression"}),
        ("Manic-depressive illness", {"bipolar_disorder"}),
        ("Family history of schizophrenia", {"family_schizophrenia"}),
        ("Vasovagal syncope", {"fainting"}),
        ("Synkope und Kollaps", {"fainting"}),
        ("Perte de connaissance", {"fainting"}),
        ("Alcohol withdrawal delirium", {"alcohol_withdrawal", "delirium_recent"}),
        ("Alkoholentzugssyndrom", {"alcohol_withdrawal"}),
        ("Sevrage aux benzodiazépines", {"sedative_withdrawal"}),
        ("Concussion with loss of consciousness", {"traumatic_brain_injury"}),
    ],
)
def test_a_printed_name_gives_all_that_it_says(name, meant):
    assert codes(name) == meant


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Screening for depression",
        "No evidence of dementia",
        "At risk of stroke",
        "Family history of stroke",
        "Verdacht auf Epilepsie",
        "Portal hypertension",
        "Heat stroke",
        "Respiratory depression",
        "Non-epileptic seizure",
        "Antipsychotic agent",
        "Prediabetes",
        "Gout",
    ],
)
def test_words_that_deny_it_or_mean_something_else_say_nothing(name):
    assert codes(name) == set()


def test_what_was_once_is_past():
    (meaning,) = meanings_in("History of myocardial infarction")
    assert dict(meaning.body) == {"code": "myocardial_infarction", "status": "past"}


def test_words_say_the_substance():
    (meaning,) = meanings_in("Alkoholabhängigkeitssyndrom")
    assert meaning.body["detail"] == {"substance": "alcohol"}


def test_the_check_finds_each_of_the_further_codes_as_its_name_says():
    assert list(further_code_problems(FILE.parent)) == []
    assert len(read_yaml(FILE.with_name("snomed-conditions.yaml")).value["codes"]) >= 500


@pytest.mark.parametrize(
    ("code", "name", "area"),
    [
        ("icd10:F99", None, "psychiatric"),
        ("icd10:I51.9", None, "cardiac"),
        ("icd10:G35", None, "neurological"),
        ("icd10:N39.4", None, "urological"),
        ("icd10:N60", None, None),
        ("icd10:K50", "Crohn disease of the heart of town", None),
        ("snomed:123", "Disorder of mood", "psychiatric"),
        ("text:weak heart", "weak heart", "cardiac"),
        ("other:55", "Multiple sclerosis", "neurological"),
        ("snomed:123", "Kidney stone", "urological"),
        ("snomed:15777000", "Prediabetes", None),
        ("lavender_moods", None, None),
    ],
)
def test_an_unknown_condition_is_of_a_part_of_body_or_mind(code, name, area):
    assert load().vocabulary.area_of(code, name) == area
