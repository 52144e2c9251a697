"""Medicines on the suitability form, as people write them."""

import pytest

from holdfast.suitability.medicines import is_known, names_of, nearly


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Sertralin 50 mg Filmtabletten", ("sertraline",)),
        ("Zoloft", ("sertraline",)),
        ("oxycodone-acetaminophen 5-325", ("oxycodone", "acetaminophen")),
        ("no medicine", ("no medicine",)),
        ("Moonroot  Drops", ("moonroot drops",)),
        ("setraline", ("setraline",)),
    ],
)
def test_a_name_gives_its_ingredients_or_stays_as_it_was_written(written, names):
    assert names_of(written) == names


def test_a_misspelt_name_is_unknown_and_asked_about():
    assert not is_known("setraline")
    assert nearly("setraline") == "sertraline"
    assert nearly("digoxin") == ""
