"""Every card answers its own cases, and the content as a whole may ship."""

from __future__ import annotations

import pytest

from holdfast.library.cards import Case, ReadCard, read_cards
from holdfast.library.checking import problems
from holdfast.library.checking.cases import outcome
from holdfast.library.content import FOLDER, load

CARDS = read_cards(FOLDER / "cards")
CASES = [
    pytest.param(card, case, id=f"{card.card.id}: {case.name}")
    for card in CARDS
    for case in card.written.cases
]


@pytest.mark.parametrize(("card", "case"), CASES)
def test_the_card_answers_its_case(card: ReadCard, case: Case) -> None:
    state, urgency = outcome(card, case, load())

    assert state == case.gives
    assert case.urgency in (None, urgency)


def test_the_content_may_ship() -> None:
    assert problems() == []


@pytest.mark.parametrize("card", CARDS, ids=lambda read: read.card.id)
def test_the_card_has_a_case_on_each_side(card: ReadCard) -> None:
    assert {"present", "absent"} <= {case.gives for case in card.written.cases}


def test_nothing_is_reviewed_before_a_clinician_has_reviewed_it() -> None:
    assert {read.written.status for read in CARDS} == {"draft"}
    assert {read.written.reviewer for read in CARDS} == {None}
