"""What codes and names mean, from plain values."""

from __future__ import annotations

from holdfast.kernel.content.vocabulary import Meaning, Vocabulary

HEART = Meaning("condition", {"code": "heart_failure"})
OTHER = Meaning("condition", {"code": "arrhythmia"})
WORDS = Vocabulary(
    titles={
        ("condition", "heart_failure"): "Heart failure",
        ("medication", "diazepam"): "Diazepam",
        ("reaction", "seizure"): "Seizure",
    },
    members={"benzodiazepine": frozenset({"diazepam", "valium"})},
    meanings={
        ("snomed", "84114007"): (HEART,),
        ("icd10", "I50"): (HEART,),
        ("icd10", "I501"): (OTHER,),
    },
    medicines_by_name={"valium": ("diazepam",)},
    ingredients_by_rxcui={},
    ingredients_by_atc={},
    conditions_by_name={"heart failure": "heart_failure"},
)


def test_a_code_has_its_title_and_an_unknown_one_stands_as_it_was_entered():
    assert WORDS.title_of("diazepam") == "Diazepam"
    assert WORDS.title_of("moonroot") is None
    assert WORDS.title_as("reaction", "seizure") == "Seizure"
    assert WORDS.title_as("condition", "seizure") == "seizure"
    assert WORDS.is_known("condition", "heart_failure")
    assert not WORDS.is_known("condition", "diazepam")


def test_a_class_stands_for_its_members_and_for_itself():
    assert WORDS.ingredients_of("benzodiazepine") == {"benzodiazepine", "diazepam", "valium"}
    assert WORDS.ingredients_of("lithium") == {"lithium"}


def test_an_icd_code_says_what_the_nearest_category_above_it_says():
    assert WORDS.meanings_of("icd10", "i50.1") == (OTHER,)
    assert WORDS.meanings_of("icd10", "I50.23") == (HEART,)
    assert WORDS.meanings_of("icd10", "I51.9") == ()
    assert WORDS.meanings_of("icd10", "I5") == ()


def test_a_snomed_code_says_only_itself():
    assert WORDS.meanings_of("snomed", "84114007") == (HEART,)
    assert WORDS.meanings_of("snomed", "841140070") == ()


def test_names_are_found_however_they_are_written():
    assert WORDS.ingredients_named(" Valium ") == ("diazepam",)
    assert WORDS.ingredients_named("moonroot") == ()
    assert WORDS.condition_named("Heart Failure") == "heart_failure"
    assert WORDS.condition_named("moonsickness") is None
