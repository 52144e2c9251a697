"""An answer is found in the part it was given in; what is blank may still be nothing at all."""

from __future__ import annotations

import pytest
from tests.kernel.instruments.forms import form, item

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.counted import counted
from holdfast.kernel.instruments.given import answer_to, written
from holdfast.kernel.instruments.rule import ItemAtLeast
from holdfast.kernel.instruments.scale import EDGE_PERCENT, Part, Scale, measure

PARTED = form(item("mood.1", 1, part="mood"), item("mood.2", 2, part="mood"), item("sleep", 3))
MINUTES = Part(Bounds(0, 600), Bounds(600, 600))


@pytest.mark.parametrize(("key", "place", "code"), [("mood.1", 0, 1), ("mood.2", 1, 2)])
def test_an_answer_in_a_named_part_is_read_by_its_place_there(key, place, code):
    answers = {"mood": [1, 2], "sleep": 3}
    assert answer_to(PARTED, key, answers) == code
    assert written(PARTED, PARTED.items[place], answers) == code


def test_a_question_that_may_not_be_for_this_person_may_count_nothing_at_most():
    opened = form(item("a", 1), item("b", 2, applies_when=ItemAtLeast("a", 1)))
    found = counted(opened, {"a": None, "b": None}, {})
    assert found.parts["b"].reach == Bounds(0, 3)


@pytest.mark.parametrize("open_", ["minutes", "start", "end"])
def test_a_share_of_the_clock_is_open_while_any_of_its_times_is(open_):
    known = {"minutes": 420, "start": 1380, "end": 420}
    parts = {name: Part(Bounds(n, n), Bounds(n, n)) for name, n in known.items()} | {open_: MINUTES}
    share = Scale(name="share", operation="clock_share", items=tuple(known))
    assert measure(share, parts) == Bounds(0, EDGE_PERCENT)


def test_a_sum_of_all_that_is_whole_is_whole():
    total = Scale(name="total", operation="sum", items=("a", "b"))
    assert [total.is_whole(whole) for whole in ({"a", "b"}, {"a"})] == [True, False]
