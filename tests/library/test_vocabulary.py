"""The vocabulary: every code of the chart contract, and every medicine of the interaction table."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from holdfast.library.checking.vocabulary import vocabulary_problems
from holdfast.library.refused import Refused
from holdfast.library.vocabulary import read_vocabulary
from holdfast.library.yaml_file import read_yaml

CONTENT = Path(__file__).parents[2] / "src" / "holdfast" / "content"
SHARED = Path(__file__).parents[3] / "shared"
VOCABULARY = read_vocabulary(CONTENT / "vocabulary")


def words_of(text):
    return text.split()


CONDITIONS = words_of(
    """
aneurysm arteriovenous_malformation intracerebral_haemorrhage hypertension myocardial_infarction
cardiovascular_event coronary_disease_severe angina_unstable heart_failure stroke tia arrhythmia
valve_disease hypertensive_encephalopathy pre_eclampsia pulmonary_hypertension
raised_intracranial_pressure hydrocephalus glaucoma eye_surgery_recent epilepsy seizure
traumatic_brain_injury dementia delirium_recent copd sleep_apnoea hyperthyroidism
hepatic_impairment cystitis urinary_symptoms renal_impairment porphyria psychosis_active
schizophrenia schizoaffective_disorder delusional_disorder family_schizophrenia mania_current
bipolar_disorder drug_induced_mania dissociative_disorder ptsd personality_disorder_unstable
eating_disorder_unstable capacity_doubt panic_disorder suicide_attempt substance_use_disorder
opioid_use_disorder ketamine_misuse ketamine_hypersensitivity ketamine_bad_reaction depression
treatment_resistant_depression anxiety ocd chronic_pain unsafe_at_home means_at_hand
threat_to_others dependent_at_risk ischaemic_heart_disease cardiac_arrest
"""
)
REACTIONS = words_of(
    """
nausea vomiting dizziness headache sedation dissociation perceptual_disturbance voices anxiety
panic confusion blood_pressure_rise chest_pain breathlessness fall blurred_vision crying
vivid_dreams fatigue elation sleeplessness irritability hopelessness urinary_urgency
urinary_frequency dysuria haematuria bladder_pain memory_complaint craving palpitations
unresponsive slow_breathing seizure focal_deficit visual_loss severe_headache agitation
self_harm_urge detachment paranoia reduced_need_for_sleep overspending
"""
)
SUBSTANCES = words_of(
    """
alcohol cannabis opioid stimulant cocaine ketamine psychedelic nicotine other
"""
)
MEDICINES = yaml.safe_load((CONTENT / "vocabulary" / "medicines.yaml").read_text("utf-8"))


def shared(name):
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this repository")
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("code", CONDITIONS)
def test_a_condition_of_the_contract_has_a_plain_title(code):
    assert VOCABULARY.is_known("condition", code)
    assert "_" not in VOCABULARY.title_as("condition", code)


@pytest.mark.parametrize("code", REACTIONS)
def test_a_reaction_of_the_contract_has_a_plain_title(code):
    assert VOCABULARY.is_known("reaction", code)
    assert "_" not in VOCABULARY.title_as("reaction", code)


@pytest.mark.parametrize("code", SUBSTANCES)
def test_a_substance_of_the_contract_has_a_title(code):
    assert VOCABULARY.is_known("substance", code)


def test_an_unknown_code_is_shown_as_it_was_entered():
    assert not VOCABULARY.is_known("condition", "snomed:12345")
    assert VOCABULARY.title_as("condition", "snomed:12345") == "snomed:12345"
    assert VOCABULARY.meanings_of("snomed", "12345") == ()
    assert VOCABULARY.meanings_of("icd10", "ZZZ.9") == ()
    assert VOCABULARY.condition_named("gout of some kind") is None


def test_a_title_is_found_whatever_its_kind_and_none_is_made_up():
    assert VOCABULARY.title_of("stroke") == "Stroke"
    assert VOCABULARY.title_of("clarithromycin") == "Clarithromycin"
    assert VOCABULARY.title_of("haematuria") == "Blood in the urine"
    assert VOCABULARY.title_of("nicotine") == "Nicotine"
    assert VOCABULARY.title_of("snomed:12345") is None


def test_one_word_has_a_title_for_each_kind_it_is():
    assert VOCABULARY.title_as("medication", "ketamine") == "Ketamine"
    assert VOCABULARY.title_as("substance", "ketamine") == "Ketamine, not prescribed"


def test_a_condition_is_not_known_as_a_reaction():
    assert not VOCABULARY.is_known("reaction", "aneurysm")


@pytest.mark.parametrize("name", ["Stroke", "STROKE", " cerebrovascular accident "])
def test_a_condition_is_found_by_any_of_its_names(name):
    assert VOCABULARY.condition_named(name) == "stroke"


@pytest.mark.parametrize("event", ["myocardial_infarction", "seizure", "suicide_attempt", "stroke"])
def test_the_day_of_an_event_matters(event):
    assert event in VOCABULARY.dated_conditions


def test_a_class_holds_its_members_under_every_name_a_chart_may_use():
    found = VOCABULARY.ingredients_of("benzodiazepine")
    assert {"benzodiazepine", "clonazepam", "klonopin", "diazepam", "lorazepam"} <= found
    assert "sertraline" not in found


def test_a_class_of_classes_holds_what_is_in_them_and_their_own_codes():
    found = VOCABULARY.ingredients_of("opioid")
    assert {"opioid_full_agonist", "morphine", "buprenorphine", "tramadol", "suboxone"} <= found


@pytest.mark.parametrize("name", ["Nardil", "PHENELZINE", "LSD", "Sertralin", "opioid", "Suboxone"])
def test_a_medicine_is_known_under_every_name_that_cards_look_for(name):
    assert VOCABULARY.is_known("medication", name)
    assert not VOCABULARY.is_known("medication", f"{name}x")


def test_an_ingredient_stands_for_its_other_names_and_they_for_it():
    assert {"rifampin", "rifampicin"} <= VOCABULARY.ingredients_of("rifampin")
    assert {"rifampin", "rifampicin"} <= VOCABULARY.ingredients_of("rifampicin")


def test_an_unknown_medicine_stands_for_itself():
    assert VOCABULARY.ingredients_of("seaweed") == frozenset({"seaweed"})
    assert VOCABULARY.ingredients_named("seaweed") == ()


def test_naltrexone_is_found_inside_its_combination():
    assert "contrave" in VOCABULARY.ingredients_of("naltrexone")
    assert VOCABULARY.ingredients_named("Contrave") == ("naltrexone", "bupropion")


def test_no_opioid_agonist_is_an_antagonist():
    assert not VOCABULARY.ingredients_of("opioid") & {"naltrexone", "naloxone"}


def test_the_check_finds_that_it_holds_together():
    sources = frozenset(read_yaml(CONTENT / "sources.yaml").value)
    assert vocabulary_problems(CONTENT / "vocabulary", sources) == []


def test_every_rxcui_is_marked_and_one_that_was_machine_checked_is_in_the_extract():
    index = shared("data/rxnorm-ingredient-index.json")
    for name, what in MEDICINES["ingredients"].items():
        if what.get("rxcui_mark") == "F":
            assert index[name][0] == what["rxcui"], name
        elif "rxcui" in what:
            assert what["rxcui_mark"] in ("P", "R"), name


def test_a_number_that_is_not_in_the_extract_does_not_claim_to_be():
    index = shared("data/rxnorm-ingredient-index.json")
    for name, what in MEDICINES["ingredients"].items():
        if "rxcui" in what and name not in index:
            assert what["rxcui_mark"] != "F", name


@pytest.mark.parametrize("place", range(50))
def test_every_rxcui_and_atc_of_an_interaction_row_is_kept(place):
    row = shared("clinical/rules.json")["B"][place]
    kept = [what for what in MEDICINES["ingredients"].values() if row["id"] in what.get("rows", ())]
    assert kept, row["agent"]
    numbers = {what.get("rxcui") for what in kept}
    wanted = set(re.findall(r"\b\d{3,8}\b", row["rxcui"])) - {"9899"}  # sodium, a salt of oxybate
    assert wanted <= numbers
    codes = {code for what in kept for code in what.get("atc", ())}
    assert set(re.findall(r"\b[A-Z]\d\d[A-Z]{2}\d\d\b", row["atc"])) <= codes


def test_each_interaction_row_is_named_by_an_ingredient():
    named = {row for what in MEDICINES["ingredients"].values() for row in what.get("rows", ())}
    assert named == {f"B{number:02}" for number in range(1, 51)}


def test_lookups_by_number_find_the_ingredient():
    assert VOCABULARY.ingredients_by_rxcui["2598"] == "clonazepam"
    assert VOCABULARY.ingredients_by_atc["N06AX27"] == "esketamine"


def test_a_more_exact_icd_code_weighs_more_than_its_category():
    (unstable,) = VOCABULARY.meanings_of("icd10", "I20.0")
    (old,) = VOCABULARY.meanings_of("icd10", "i252")
    assert unstable.body["code"] == "angina_unstable"
    assert dict(old.body) == {"code": "myocardial_infarction", "status": "past"}


def test_remission_is_past():
    (meaning,) = VOCABULARY.meanings_of("icd10", "F11.21")
    assert dict(meaning.body) == {"code": "opioid_use_disorder", "status": "past"}


def test_a_file_that_misses_its_part_is_refused_by_name(tmp_path):
    for path in (CONTENT / "vocabulary").glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (tmp_path / "reactions.yaml").write_text("status: draft\n", "utf-8")
    with pytest.raises(Refused, match=r"reactions\.yaml, line 1: the part “reactions” is missing"):
        read_vocabulary(tmp_path)


def test_every_source_of_the_clinical_register_is_listed():
    sources = read_yaml(CONTENT / "sources.yaml").value
    for key, title, where, status in shared("clinical/rules.json")["sources"]:
        listed = {"title": title, "where_read": where, "status": status}
        assert sources[key].items() >= listed.items()


@pytest.mark.parametrize(
    "path", sorted((CONTENT / "vocabulary").glob("*.yaml")), ids=lambda p: p.stem
)
def test_each_file_is_a_draft(path):
    assert read_yaml(path).value["status"] == "draft"
