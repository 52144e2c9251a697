"""A row that only what was left out finds is refused at the card that carries it."""

from __future__ import annotations

from holdfast.library.checking.unfired_rows import unfired_rows
from holdfast.library.content import load


def test_a_row_that_no_case_finds_is_refused(card):
    never = card("suitability/porphyria", ("status: present", "status: absent"))

    assert list(unfired_rows([never], load())) == [
        "porphyria.yaml, line 2: no case finds A30 but by what was left out; add one in which it "
        "is so."
    ]


def test_a_row_of_a_schedule_needs_none(card):
    pair = ("rows: [A30]", "rows: [A73]"), ("status: present", "status: absent")
    assert list(unfired_rows([card("suitability/porphyria", *pair)], load())) == []


def test_a_row_that_a_case_finds_is_held(card):
    assert list(unfired_rows([card("suitability/porphyria")], load())) == []
