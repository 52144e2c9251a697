"""A row in final form that loses what the tables give it is refused at the card that carries it."""

from __future__ import annotations

import pytest

from holdfast.library.cards import read_cards
from holdfast.library.checking.held_rows import held_row_problems
from holdfast.library.content import load
from holdfast.library.refused import Refused

ANEURYSM = "cards/suitability/aneurysm.yaml"


def problems(folder):
    cards = read_cards(folder / "cards" / "suitability")
    found = held_row_problems(folder / "rows-held.yaml", cards, load())
    return [sentence for sentence in found if "aneurysm" in sentence or "A01" in sentence]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("source: EU-SPR", "source: UK-KET",
         "aneurysm.yaml, line 11: by the tables A01 is said by EU-SPR, 4.3; cite it"),
        ("    gives: absent", "    gives: nothing",
         "aneurysm.yaml, line 24: no case of A01 gives absent; add one"),
        ("strength: CONTRA\n", "strength: CAUTION\n",
         "aneurysm.yaml, line 24: by the tables A01 is of “today”, and no case says so; add one"),
        ("client_words:", "urgency_because:",
         "aneurysm.yaml, line 1: by the tables the client sees words of their own"),
        ("rows: [A01]", "rows: []", "rows-held.yaml, line 5: no card carries A01"),
    ],
)  # fmt: skip
def test_what_the_tables_say_is_kept(faulty, old, new, says):
    found = problems(faulty(ANEURYSM, (old, new)))
    assert any(sentence.startswith(says) for sentence in found), found


def test_a_slip_in_the_list_itself_is_refused_by_line(faulty):
    with pytest.raises(Refused, match=r"rows-held\.yaml, line "):
        problems(faulty("rows-held.yaml", ("urgency: today", "urgent: today")))
