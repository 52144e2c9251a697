"""The words of a form, put to a definition that has none: what fits, and what does not."""

from dataclasses import replace

import pytest

from holdfast.kernel.instruments.score import score
from holdfast.kernel.instruments.wording import Wording, can_be_worded, gaps, is_worded, worded
from holdfast.library.instruments import load

WHO = load("who-5")
KEYS = [item.key for item in WHO.items]
WORDS = Wording(
    edition="an edition of the test",
    notice="© the holder",
    instructions="Above the questions",
    texts={key: f"statement {key}" for key in KEYS},
    labels={key: {code: f"answer {code}" for code in range(6)} for key in KEYS},
)


def test_the_words_stand_in_the_form_and_its_scoring_stays():
    found = worded(WHO, WORDS)

    assert is_worded(found)
    assert not is_worded(WHO)
    assert [item.text for item in found.items] == [f"statement {key}" for key in KEYS]
    assert [option.label for option in found.items[0].options] == [
        f"answer {code}" for code in range(6)
    ]
    assert (found.edition, found.instructions) == ("an edition of the test", "Above the questions")
    assert found.licence == replace(WHO.licence, notice="© the holder")
    assert score(found, [3, 3, 2, 2, 2]).total == score(WHO, [3, 3, 2, 2, 2]).total == 48


def test_what_fits_has_no_gaps():
    assert list(gaps(WHO, WORDS)) == []


def without(words, key):
    return {name: said for name, said in words.items() if name != key}


@pytest.mark.parametrize(
    ("wording", "key", "sentence"),
    [
        (replace(WORDS, texts=without(WORDS.texts, "q2")), "q2", "Question q2 has no words."),
        (replace(WORDS, texts=WORDS.texts | {"q2": ""}), "q2", "Question q2 has no words."),
        (
            replace(WORDS, labels=without(WORDS.labels, "q2")),
            "q2",
            "Question q2 is answered with 0, 1, 2, 3, 4, 5; give words for each.",
        ),
        (
            replace(WORDS, labels=WORDS.labels | {"q2": {1: "yes"}}),
            "q2",
            "Question q2 is answered with 0, 1, 2, 3, 4, 5; give words for each.",
        ),
        (
            replace(WORDS, labels=WORDS.labels | {"q2": WORDS.labels["q2"] | {3: ""}}),
            "q2",
            "Question q2 is answered with 0, 1, 2, 3, 4, 5; give words for each.",
        ),
        (
            replace(WORDS, texts=WORDS.texts | {"q6": "one more"}),
            "q6",
            "“q6” is no question of WHO-5; it has q1, q2, q3, q4, q5.",
        ),
    ],
)
def test_what_does_not_fit_is_named(wording, key, sentence):
    assert list(gaps(WHO, wording)) == [(key, sentence)]


def test_an_answer_keeps_its_codes_and_its_other_spellings():
    dast = load("dast-10")
    labels = {item.key: {0: "Nope", 1: "Yep"} for item in dast.items}
    texts = {item.key: "asked" for item in dast.items}
    found = worded(dast, replace(WORDS, texts=texts, labels=labels)).items[2]

    assert [(one.code, one.label, one.words[0]) for one in found.options] == [
        (0, "Nope", "no"),
        (1, "Yep", "yes"),
    ]
    assert found.is_reversed


@pytest.mark.parametrize(
    ("slug", "can_be"),
    [("c-ssrs-screener", True), ("isi", True), ("audit", True), ("edi", False), ("psqi", False)],
)
def test_a_line_or_a_clock_is_not_answered_by_choosing(slug, can_be):
    assert can_be_worded(load(slug)) is can_be
