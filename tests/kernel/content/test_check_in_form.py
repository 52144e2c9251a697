"""The short check-in: what can be answered, from plain values."""

from __future__ import annotations

import pytest

from holdfast.kernel.content.check_in_form import CheckInQuestion, Choice
from holdfast.library.content import load


def test_a_span_offers_every_number_in_it():
    mood = CheckInQuestion(key="mood", shape="scale", text="How are you?", span=(0, 2))

    assert [(each.code, each.label) for each in mood.options] == [(0, "0"), (1, "1"), (2, "2")]


def test_choices_are_offered_as_they_are_written():
    choices = (Choice(code=1, label="yes"), Choice(code=0, label="no"))
    wish = CheckInQuestion(key="wants_contact", shape="choice", text="A call?", choices=choices)

    assert wish.options == choices


def test_words_offer_nothing_to_choose():
    assert CheckInQuestion(key="text", shape="words", text="Anything else?").options == ()


@pytest.mark.parametrize(
    ("key", "answer", "code", "severity"),
    [
        ("nausea", 0, None, None),
        ("nausea", 1, "nausea", "mild"),
        ("nausea", 2, "nausea", "moderate"),
        ("nausea", 3, "nausea", "severe"),
        ("nausea", None, None, None),
        ("other", "a dream", None, None),
    ],
)
def test_an_answer_is_the_sign_that_its_question_names(key, answer, code, severity):
    question = load().check_ins["side-effects"].question(key)
    said = question.sign_of(answer)
    assert (said and (said[0].code, said[1])) == (code and (code, severity))


@pytest.mark.parametrize(("answer", "is_sign"), [(4, False), (5, True)])
def test_a_slider_is_a_sign_from_its_mark_on(answer, is_sign):
    craving = load().check_ins["craving-check"].question("craving")
    assert (craving.sign_of(answer) is not None) == is_sign


def test_a_form_has_no_question_of_another_name():
    assert load().check_ins["check-in"].question("wind") is None


def test_the_edition_tells_a_later_wording_from_this_one():
    form = load().check_ins["bladder-check"]
    assert form.edition == f"Bladder check, own questions, draft, {form.review_due.isoformat()}"
