"""A span of what can still be."""

from hypothesis import given
from hypothesis import strategies as st

from holdfast.kernel.instruments.bounds import Bounds


def test_one_point_is_known():
    assert Bounds(2, 2).known == 2


def test_zero_is_known_too():
    assert Bounds(0, 0).known == 0


def test_a_span_is_not_known():
    assert Bounds(0, 3).known is None


def test_weighing_moves_both_ends():
    assert Bounds(1, 3).times(2) == Bounds(2, 6)


def test_reached_by_its_least_end_is_certain():
    assert Bounds(2, 3).at_least(2) is True


def test_out_of_reach_of_its_most_end_is_certain():
    assert Bounds(0, 1).at_least(2) is False


def test_in_between_cannot_be_told():
    assert Bounds(1, 2).at_least(2) is None


@given(st.integers(-9, 9), st.integers(0, 9), st.integers(-9, 18))
def test_an_answer_agrees_with_every_value_the_span_can_still_have(least, width, value):
    answer = Bounds(least, least + width).at_least(value)
    possible = {number >= value for number in range(least, least + width + 1)}
    assert possible == ({True, False} if answer is None else {answer})
