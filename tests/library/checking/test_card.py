"""What every card has to bring: each rule refuses a faulty copy by line, with what to write."""

from __future__ import annotations

import pytest

from holdfast.library.checking.card import problems_of
from holdfast.library.checking.named_cards import misplaced
from holdfast.library.content import FOLDER, load
from holdfast.library.yaml_file import read_yaml

SOURCES = frozenset(read_yaml(FOLDER / "sources.yaml").value)
ANEURYSM = "suitability/aneurysm"


def told(read):
    found = list(problems_of(read, SOURCES, load()))
    assert all(sentence.startswith("aneurysm.yaml, line ") for sentence in found)
    return " ".join(found)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("consider:", "consider:\n  - Ask about it", "line 14: end the sentence with a full stop."),
        ("consider:", "consider:\n  - Skip the dose.", "line 14: begin with one of Ask, Consider"),
        ("consider:", "consider:\n  - Ask to skip the dose.", "line 14: “skip” decides for people"),
        (
            "consider:",
            "consider:\n  - Tell them to give more.",
            "line 14: “give” decides for people",
        ),
        ("client_words: ", "client_words: 'You are safe.'\n# ", "“safe” decides for people; ask"),
    ],
)
def test_a_card_asks_and_tells_and_never_orders_care(card, old, new, says):
    assert says in told(card(ANEURYSM, (old, new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("reviewer: null", "reviewer: Somebody"),
        ("reviewed_on: null", "reviewed_on: 2026-11-23"),
        ("status: draft", "status: reviewed"),
    ],
)
def test_a_draft_names_no_reviewer_and_what_was_reviewed_does(card, old, new):
    assert "line 19: reviewed content names its reviewer" in told(card(ANEURYSM, (old, new)))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "status: draft",
            "urgency_because: it is grave\nstatus: draft",
            "line 19: `urgency_because` gives the reason of an `urgency`; add that",
        ),
        (
            "strength: CONTRA\n",
            "strength: CAUTION\n",
            "line 9: “CAUTION” is soon, and the strongest that is cited is today; take",
        ),
        (
            "codes: [aneurysm]",
            "codes: [aneurysm, bulge]",
            "line 7: “bulge” is not in content/vocabulary; add it to conditions.yaml there",
        ),
    ],
)
def test_what_it_says_of_itself_hangs_together(card, old, new, says):
    assert says in told(card(ANEURYSM, (old, new)))


def test_somebody_may_say_that_they_do_not_feel_safe(card):
    read = card(ANEURYSM, ("consider:", "consider:\n  - Ask where they do not feel safe."))
    assert told(read) == ""


def test_a_card_stands_in_the_folder_that_its_id_begins_with(card):
    read = card(ANEURYSM, ("id: suitability.aneurysm", "id: interaction.aneurysm"))

    assert list(misplaced([read])) == [
        "aneurysm.yaml, line 1: an id begins as its folder is called; write “suitability.” or "
        "move the file."
    ]
