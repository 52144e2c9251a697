"""A misspelt name is asked about."""

import json
from pathlib import Path

import pytest

from holdfast.library.medicine_near import nearest

RXNORM = Path(__file__).parents[2].parent / "shared" / "data" / "rxnorm-ingredient-index.json"
FEW = 0.02


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("xannax", "alprazolam"),
        ("claritromycn", "clarithromycin"),
        ("setraline 50 mg tablets", "sertraline"),
        ("phenalzine", "phenelzine"),
        ("codiene phosphate", "codeine"),
        ("prozak", "fluoxetine"),
        ("addreall", "Adderall"),
        ("KLONAPIN", "clonazepam"),
    ],
)
def test_the_medicine_that_was_meant_stands_first(written, meant):
    assert nearest(written)[0].name == meant


@pytest.mark.parametrize(
    "written", ["", "digoxin", "tamsulosin", "moonroot of the hills", "xyz", "sertraline", "Zoloft"]
)
def test_what_is_known_or_like_nothing_here_is_not_asked_about(written):
    assert nearest(written) == ()


def test_never_more_than_asked_for():
    assert len(nearest("methadon e", most=1)) <= 1


@pytest.mark.skipif(not RXNORM.exists(), reason="the ingredient index is not beside the repository")
def test_other_ingredients_are_seldom_asked_about():
    names = [name for name in json.loads(RXNORM.read_text("utf-8")) if " / " not in name]
    asked = [name for name in names if nearest(name)]
    assert len(asked) <= FEW * len(names), asked
