"""What speaks of the medical partner and has no words for them is refused, by line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from holdfast.library.checking.medical_words import (
    medical_missing_problems,
    medical_title_problems,
)
from holdfast.library.content import FOLDER, load

WORDS = load().words


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        (
            ("  none: A dose is planned, and no answer to it is on record\n", ""),
            "“A dose is planned, and no answer of the prescriber is on record” speaks of the",
        ),
        (
            ("  over: The yes has run out", "  over: The prescriber’s yes has run out"),
            "speaks of the medical partner; say it to them under `medical_titles`.",
        ),
        (
            ("  over: The yes", "  ovr: The yes"),
            "“ovr” is not said; write “over”, if that is meant.",
        ),
    ],
)
def test_a_title_without_words_for_the_medical_partner_is_refused(card, pair, says):
    found = list(medical_title_problems(card("suitability/clearance_open", pair), WORDS))
    assert any("clearance_open.yaml, line" in one and says in one for one in found), found


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ({}, "“a release to the prescriber” speaks of the medical partner"),
        ({**WORDS.medical_missing, "releases": "a release"}, "“releases” is not said"),
    ],
)
def test_so_is_what_is_missing(own, says):
    words = replace(WORDS, medical_missing=own)
    found = list(medical_missing_problems(FOLDER / "words.yaml", words))
    assert any("words.yaml, line" in one and says in one for one in found), found


def test_as_it_ships_nothing_is_refused(card):
    assert list(medical_title_problems(card("suitability/clearance_open"), WORDS)) == []
    assert list(medical_missing_problems(FOLDER / "words.yaml", WORDS)) == []
