"""A medical partner is never asked to ask or tell the prescriber: the words are theirs."""

from __future__ import annotations

import re

import pytest
from tests.content.test_cards import CARDS

from holdfast.kernel.briefing.addressed import (
    missing_to_medical,
    titles_of,
    titles_to_medical,
    to_medical,
)
from holdfast.kernel.chart.saying import ask_for
from holdfast.library.content import load

ADDRESSES = re.compile(
    r"the prescriber|\b(ask|tell|call|ring)(ing)? (for |with )?(it to )?the clinic\b", re.IGNORECASE
)
EMERGENCY = re.compile(r"emergency|means at hand|psychiatric assessment", re.IGNORECASE)
WORDS = load().words
EVERY = pytest.mark.parametrize("read", CARDS, ids=[read.card.id for read in CARDS])


def told(card):
    return to_medical(card.consider, card.medical_consider, WORDS)


@EVERY
def test_no_sentence_speaks_of_the_medical_partner_to_themselves(read):
    assert [line for line in told(read.card) if ADDRESSES.search(line)] == []


@EVERY
def test_there_is_something_to_do(read):
    assert told(read.card)


@EVERY
def test_what_presses_most_is_kept_in_their_words(read):
    if EMERGENCY.search(" ".join(read.card.consider)):
        assert EMERGENCY.search(" ".join(told(read.card)))


@EVERY
def test_words_of_their_own_stand_where_a_line_would_be_left_out(read):
    if read.card.medical_consider:
        assert set(told(read.card)) >= set(read.card.medical_consider)


@EVERY
def test_no_title_speaks_of_the_medical_partner_to_themselves(read):
    own = titles_to_medical(read.card)
    said = [own.get(title, title) for title in titles_of(read.card).values()]
    assert [title for title in said if ADDRESSES.search(title)] == []
    assert read.card.medical_titles.keys() <= titles_of(read.card).keys()


def test_nothing_that_is_missing_speaks_of_them_either():
    own = missing_to_medical(WORDS)
    said = [own.get(phrase, phrase) for phrase in WORDS.missing.values()]
    assert [phrase for phrase in said if ADDRESSES.search(phrase)] == []


def test_what_is_missing_is_not_asked_of_themselves_either():
    asked = [ask_for(missing, WORDS) for missing in WORDS.missing.values()]
    assert [line for line in to_medical(asked, (), WORDS) if ADDRESSES.search(line)] == []


def test_a_line_that_speaks_to_everybody_stays_where_it_was():
    lines = ("Ask about falls.", "Tell the prescriber today.", "Record it.")
    assert to_medical(lines, ("Check it.",), WORDS) == (
        "Ask about falls.",
        "Check it.",
        "Record it.",
    )


def test_without_words_of_its_own_one_sentence_stands_for_all_that_is_left_out():
    lines = ("Ask the prescriber.", "Tell the clinic before the dose.")
    assert to_medical(lines, (), WORDS) == (WORDS.medical_consider,)
