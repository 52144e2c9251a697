"""A medicine is found by whatever people call it."""

import pytest

from holdfast.library.content import load
from holdfast.library.medicine_search import medicines, names, search


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("alprazolam", "alprazolam"),
        (" XANAX ", "alprazolam"),
        ("paracetamol", "acetaminophen"),
        ("N05BA12", "alprazolam"),
        ("596", "alprazolam"),
        ("alpraz", "alprazolam"),
        ("Sertralin 50 mg", "sertraline"),
        ("Kétamine", "ketamine"),
        ("Suboxone", "Suboxone"),
    ],
)
def test_what_is_called_so_stands_first(written, name):
    assert search(written)[0].name == name


def test_a_class_finds_all_that_is_of_it():
    found = {one.name for one in search("z-drugs")}
    assert {"zolpidem", "eszopiclone", "zaleplon"} <= found
    assert "alprazolam" not in found


def test_a_combination_stands_for_all_that_is_in_it():
    (found, *_) = search("percocet")
    assert found.ingredients == ("oxycodone", "acetaminophen")
    assert "interaction.opioids" in found.cards


def test_it_says_the_codes_with_how_they_were_checked_and_which_cards_look_for_it():
    (found, *_) = search("alprazolam")
    assert (found.rxcui, found.rxcui_mark, found.atc) == ("596", "P", ("N05BA12",))
    assert "interaction.benzodiazepines" in found.cards
    assert found.rows == ("B01",)


@pytest.mark.parametrize("written", ["", "   ", "moonroot of the hills", "xannax", "digoxin"])
def test_what_is_like_nothing_here_finds_nothing(written):
    assert search(written) == ()


def test_never_more_than_asked_for():
    assert len(search("a", most=4)) == 4


def test_every_name_can_be_chosen_and_is_known():
    listed = names()
    assert len(listed) == len(set(listed))
    assert "Xanax" in listed
    vocabulary = load().vocabulary
    assert all(vocabulary.ingredients_named(name) for name in listed)


def test_a_code_that_was_not_looked_up_is_never_shown_as_checked():
    for one in medicines().values():
        assert (one.rxcui is None) == (one.rxcui_mark is None)
        assert one.rxcui_mark in {None, "F", "P", "R"}
