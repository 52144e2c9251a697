"""The exponential of a matrix, where its answer is known on paper."""

from math import cos, exp, sin

import pytest

from holdfast.kernel.course.linear_system import applied, exponential


def test_what_only_decays_decays_by_the_exponential():
    fast, slow = exponential(((-3.0, 0.0), (0.0, -0.1)), 2.0)
    assert fast == pytest.approx((exp(-6), 0))
    assert slow == pytest.approx((0, exp(-0.2)))


def test_what_turns_comes_round():
    turned = applied(exponential(((0.0, -1.0), (1.0, 0.0)), 50.0), (1.0, 0.0))
    assert turned == pytest.approx((cos(50), sin(50)))


def test_no_time_changes_nothing():
    assert applied(exponential(((-3.0, 1.0), (2.0, -0.1)), 0.0), (4.0, 5.0)) == (4.0, 5.0)
