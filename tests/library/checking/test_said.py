"""What a card says in its cases: a hole, a name without words or a missing reason is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from holdfast.kernel.content.content import Content
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.checking.said import said_problems
from holdfast.library.content import load


@pytest.mark.parametrize(
    ("name", "pair", "says"),
    [
        (
            "suitability/porphyria",
            ("title: Porphyria", "title: Porphyria since {since}"),
            "line 20: case “there now”: its title reads “Porphyria since ”, with a hole",
        ),
        (
            "suitability/porphyria",
            ("strength: ASK\n", "titles: {lately: It was lately.}\nstrength: ASK\n"),
            "line 8: no case says the title “lately”; add one.",
        ),
        (
            "suitability/no_review_set",
            ("title: ", "title: 'About {about}: '\n# "),
            "its title says “review_on”, which has none; add it to content/vocabulary.",
        ),
    ],
)
def test_words_that_would_read_badly_are_refused_by_line(card, name, pair, says):
    found = list(said_problems(card(name, pair), load()))
    assert any(says in sentence for sentence in found), found


def without_words_for(gap: str) -> Content:
    phrases = {key: words for key, words in load().words.missing.items() if key != gap}
    return replace(load(), words=replace(load().words, missing=phrases))


def test_a_gap_without_words_is_refused_with_where_they_go(card):
    found = list(said_problems(card("suitability/porphyria"), without_words_for("condition")))

    assert any(
        "porphyria.yaml, line 38: case “never asked”: words.yaml has no words for “condition”; "
        "add them there, under `missing`." in sentence
        for sentence in found
    ), found


@pytest.fixture
def decided(monkeypatch):
    """A predicate that answers otherwise."""

    def change(name, otherwise):
        usual = PREDICATES[name]
        decide = usual.decide
        changed = replace(usual, decide=lambda asks, scene: otherwise(decide(asks, scene)))
        monkeypatch.setattr(
            "holdfast.kernel.briefing.findings.PREDICATES", {**PREDICATES, name: changed}
        )

    return change


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("entries", (), "it names no entry for what is so; has_condition has to give its entries."),
        ("missing", (), "it does not say what is not known; has_condition has to name it."),
        ("about", "the_moon", "it is about “the_moon”, which nothing names"),
    ],
)
def test_an_answer_without_its_reasons_is_refused(card, decided, field, value, says):
    decided(
        "has_condition",
        lambda answers: tuple(replace(answer, **{field: value}) for answer in answers),
    )

    found = list(said_problems(card("suitability/porphyria"), load()))
    assert any(says in sentence for sentence in found), found
