"""A source is shown by its title, never by its key."""

from __future__ import annotations

from holdfast.library.cards import read_cards
from holdfast.library.checking.sources import second_hand_problems, source_problems
from holdfast.library.content import FOLDER, load
from holdfast.library.sources import products_of_labels, title_of_source


def test_every_authority_of_a_card_is_called_by_a_title():
    says = [one for card in load().cards for one in card.authorities]

    assert says
    assert all(one.titled and one.titled != one.source for one in says)


def test_the_check_finds_the_register_whole_and_in_order():
    cards = read_cards(FOLDER / "cards")
    assert list(source_problems(FOLDER / "sources.yaml", cards)) == []
    assert list(second_hand_problems(FOLDER / "sources.yaml", cards)) == []


def test_a_long_title_has_a_short_one():
    assert title_of_source("US-SPR") == "Spravato, US prescribing information"


def test_a_key_that_nobody_registered_stays_as_it_is():
    assert title_of_source("NOBODY") == "NOBODY"


def test_a_label_of_one_product_names_it_on_every_card():
    products = products_of_labels(FOLDER / "sources.yaml")
    labels = [one for card in load().cards for one in card.authorities if one.source in products]

    assert {one.source for one in labels} == {"EU-SPR", "US-SPR"}
    assert [one.who for one in labels if not one.who.endswith(", esketamine spray")] == []
