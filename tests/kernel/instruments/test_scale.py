"""Numbers made of items."""

import pytest

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.scale import Part, Scale, measure, reported


def part(least, most):
    return Part(Bounds(least, most), Bounds(most, most))


ITEMS = {"a": part(1, 1), "b": part(2, 2), "open": part(0, 3)}


def scale(operation, *items, **more):
    return Scale(name="made-up", operation=operation, items=items, **more)


def test_a_sum_of_known_items_is_one_point():
    assert measure(scale("sum", "a", "b"), ITEMS) == Bounds(3, 3)


def test_a_sum_with_an_open_item_spans_what_it_can_be():
    assert measure(scale("sum", "a", "b", "open"), ITEMS) == Bounds(3, 6)


def test_the_highest_is_not_the_sum():
    assert measure(scale("highest", "a", "b"), ITEMS) == Bounds(2, 2)


def test_an_open_item_may_be_the_highest():
    assert measure(scale("highest", "a", "open"), ITEMS) == Bounds(1, 3)


def test_weights_say_which_step_a_yes_stands_for():
    yes_no = {"1": part(1, 1), "2": part(0, 0), "3": part(1, 1)}
    assert measure(scale("highest", "1", "2", "3", weights=(1, 2, 3)), yes_no) == Bounds(3, 3)


def test_a_weight_is_needed_for_every_item():
    with pytest.raises(ValueError, match="zip"):
        measure(scale("sum", "a", "b", weights=(1,)), ITEMS)


def test_a_known_number_is_reported():
    assert reported(scale("sum", "a"), Bounds(0, 0)) == 0


def test_an_open_number_is_not_reported():
    assert reported(scale("sum", "a"), Bounds(1, 4)) is None


def test_for_risk_the_highest_seen_counts_at_once():
    assert reported(scale("highest", "a", counts_what_is_seen=True), Bounds(3, 5)) == 3


def test_nothing_seen_yet_is_not_nothing():
    assert reported(scale("highest", "a", counts_what_is_seen=True), Bounds(0, 5)) is None
