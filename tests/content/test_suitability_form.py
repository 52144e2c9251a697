"""Every fact that a card looks for is asked by some question, or is left out for a reason."""

from __future__ import annotations

from holdfast.library.cards import read_cards
from holdfast.library.checking.asked import asked_problems
from holdfast.library.checking.plain_words import plain_word_problems
from holdfast.library.content import FOLDER
from holdfast.library.forms import FOLDER as FORM
from holdfast.library.forms import load as load_form
from holdfast.library.yaml_file import read_yaml

PLAIN = FOLDER / "forms" / "plain-words.yaml"


def test_the_check_finds_each_fact_asked_or_left_out():
    assert list(asked_problems(FORM, read_cards(FOLDER / "cards"))) == []


def test_the_check_finds_the_client_asked_in_short_sentences_of_short_words():
    assert list(plain_word_problems(PLAIN, FORM)) == []


def test_what_nobody_should_answer_alone_is_known():
    in_person = set(read_yaml(PLAIN).value["in_person"])
    assert in_person == {"suicide_attempt", "psychiatric_discharge", "capacity_doubt"}


def test_all_of_it_is_a_draft():
    assert {section.status for section in load_form().sections} == {"draft"}
