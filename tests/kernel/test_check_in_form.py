"""The short check-in: what can be answered, from plain values."""

from __future__ import annotations

from holdfast.kernel.check_in_form import CheckInQuestion, Choice


def test_a_span_offers_every_number_in_it():
    mood = CheckInQuestion(key="mood", shape="scale", text="How are you?", span=(0, 2))

    assert [(each.code, each.label) for each in mood.options] == [(0, "0"), (1, "1"), (2, "2")]


def test_choices_are_offered_as_they_are_written():
    choices = (Choice(code=1, label="yes"), Choice(code=0, label="no"))
    wish = CheckInQuestion(key="wants_contact", shape="choice", text="A call?", choices=choices)

    assert wish.options == choices


def test_words_offer_nothing_to_choose():
    assert CheckInQuestion(key="text", shape="words", text="Anything else?").options == ()
