"""What a card finds gives its reasons: the facts it stands on, and by name what is not known."""

from __future__ import annotations

import pytest
from tests.content.test_cards import CARDS

from holdfast.library.checking.said import said_problems
from holdfast.library.content import load


@pytest.mark.parametrize("read", CARDS, ids=lambda read: read.card.id)
def test_the_check_finds_nothing_in_what_a_card_says(read):
    assert list(said_problems(read, load())) == []
