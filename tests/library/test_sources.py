"""A source is shown by its title, never by its key."""

from __future__ import annotations

from holdfast.library.content import load
from holdfast.library.sources import title_of_source

SHORT = 80


def test_every_authority_of_a_card_is_called_by_a_short_title():
    says = [one for card in load().cards for one in card.authorities]

    assert says
    assert all(one.titled and one.titled != one.source for one in says)
    assert {one.titled for one in says if len(one.titled) > SHORT} == set()


def test_a_long_title_has_a_short_one():
    assert title_of_source("US-SPR") == "Spravato, US prescribing information"


def test_a_key_that_nobody_registered_stays_as_it_is():
    assert title_of_source("NOBODY") == "NOBODY"
