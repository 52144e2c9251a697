"""Names of medicines as records print them, and as a national survey wrote them."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest
import yaml

from holdfast.library.vocabulary import read_vocabulary
from holdfast.library.written_medicine import ingredients_of

HERE = Path(__file__).parent
VOCABULARY = read_vocabulary(HERE.parents[1] / "src" / "holdfast" / "content" / "vocabulary")
SHARED = HERE.parents[1].parent / "shared" / "data"
SURVEY = SHARED / "nhanes" / "rx_names_count.csv.gz"
RXNORM = SHARED / "rxnorm-ingredient-index.json"
PRINTED = yaml.safe_load((HERE / "names" / "as_records_print_them.yaml").read_text("utf-8"))
NAMES = [
    (kind, each["name"], each["ingredients"])
    for kind, one in PRINTED["kinds"].items()
    for each in one["names"]
]
SITES = ("nasal", "topical", "ophthalmic", "otic", "sodium")
HELD_TO = 0.95


def known_in(name):
    return {found.name for found in ingredients_of(name, VOCABULARY) if found.is_known}


def held(said, capsys):
    """``said`` is (name, wanted) pairs; what is missed is printed, and few may be."""
    misses = [(name, sorted(wanted)) for name, wanted in said if known_in(name) != set(wanted)]
    with capsys.disabled():
        for name, wanted in misses:
            print(f"\n  {name}: {sorted(known_in(name))}, not {wanted}", end="")
    assert len(misses) <= (1 - HELD_TO) * len(said), f"{len(misses)} of {len(said)}"


def test_at_least_300_names_of_many_kinds_and_each_kind_says_where_it_was_seen():
    assert len({name for _, name, _ in NAMES}) >= 300
    assert all(one["seen"] for one in PRINTED["kinds"].values())
    unknown = [name for _, name, ingredients in NAMES if not ingredients]
    assert len(unknown) >= 40


def test_names_as_records_print_them(capsys):
    held([(name, wanted) for _, name, wanted in NAMES], capsys)


@pytest.mark.parametrize(("kind", "name", "wanted"), [one for one in NAMES if not one[2]])
def test_a_medicine_that_nobody_knows_is_never_taken_for_another(kind, name, wanted):
    assert known_in(name) == set()


@pytest.mark.skipif(not SURVEY.exists(), reason="the survey's names are not beside the repository")
def test_the_names_of_a_national_survey(capsys):
    with gzip.open(SURVEY, "rt", encoding="utf-8") as lines:
        names = [row["RXDDRUG"] for row in csv.DictReader(lines)]
    assert len(names) == 958
    held([(name, _survey_says(name)) for name in names], capsys)


def _survey_says(name):
    """The survey parts ingredients with semicolons, and puts the site after the last."""
    for part in name.lower().split(";"):
        words = part.split()
        while words[-1:] and words[-1] in SITES and not _named(words):
            words.pop()
        yield from _named(words)


def _named(words):
    return VOCABULARY.ingredients_named(" ".join(words))


@pytest.mark.skipif(not RXNORM.exists(), reason="the ingredient index is not beside the repository")
def test_no_other_ingredient_of_rxnorm_is_taken_for_one_that_is_known_here():
    """Salts and the like of a known ingredient begin with its name; anything else is another."""
    for name in json.loads(RXNORM.read_text("utf-8")):
        parts = name.split(" / ")
        for known in known_in(name):
            first = [part for part in parts if _begins_with(part, known)]
            assert first, f"{name} was taken for {known}"


def _begins_with(part, known):
    words = part.split()
    starts = (" ".join(words[:length]) for length in range(1, len(words) + 1))
    return any(known in VOCABULARY.ingredients_named(start) for start in starts)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("guaifenesin-codeine", [("guaifenesin", False), ("codeine", True)]),
        ("sertraline; moonroot", [("sertraline", True), ("moonroot", False)]),
        ("lorazepam 1 mg, when needed for sleep at night", [("lorazepam", True)]),
        (
            "Amoxicillin 250 MG / Clavulanate 125 MG",
            [("amoxicillin", False), ("clavulanate", False)],
        ),
        ("Seroquel Fantasy", [("seroquel fantasy", False)]),
        ("Quetiapine Fantasypharma 25 mg", [("quetiapine", True)]),
        ("not ketamine", [("not ketamine", False)]),
        ("codeinphosphat", [("codeine", True)]),
        ("KÉTAMINE", [("ketamine", True)]),
        ("alcohol", [("ethanol", True)]),
        ("alcohol 70% solution", [("alcohol", False)]),
        ("Soma 350 mg tabs", [("carisoprodol", True)]),
        ("2 x 50mg sertraline", [("sertraline", True)]),
        ("S-Ketamine 25 mg", [("esketamine", True)]),
        ("Soma Bliss", [("soma bliss", False)]),
        ("CBD 20 mg", [("cannabidiol", True)]),
        ("clarithromycin 250 mg tablet, 100", [("clarithromycin", True)]),
        ("perindopril arginine 5 mg tablet, 30", [("perindopril arginine", False)]),
        ("25 mg", []),
        ("", []),
    ],
)
def test_what_is_known_and_what_is_not_stand_side_by_side(written, found):
    assert [(one.name, one.is_known) for one in ingredients_of(written, VOCABULARY)] == found


@pytest.mark.parametrize("written", ["sertralin hcl", "Sertralin", "sertralina", "Sertraline®"])
def test_a_name_of_another_language_is_the_same_medicine(written):
    assert known_in(written) == {"sertraline"}


@pytest.mark.parametrize("written", ["setraline", "sertaline 50 mg", "loazepam", "phenelz ine"])
def test_a_misspelt_name_is_never_taken_silently(written):
    assert known_in(written) == set()
