"""Missing is not zero, and an estimate is exact until it is shown."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.instruments.forms import missing_up_to

from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.missing import half_up, prorated

OPEN = Bounds(0, 3)


def known(*values):
    return [Bounds(value, value) for value in values]


def test_the_others_mean_fills_the_gap():
    assert prorated(missing_up_to(1), [*known(1, 2), OPEN]) == Fraction(9, 2)


def test_an_answered_zero_counts_as_an_answer():
    assert prorated(missing_up_to(1), [*known(0, 2), OPEN]) == 3


def test_too_few_answers_give_no_total():
    assert prorated(missing_up_to(1), [*known(3), OPEN, OPEN]) is None


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("4.5", 5), ("5.5", 6), ("4.49", 4), ("4.51", 5), ("0", 0), ("0.5", 1), ("2.5", 3)],
)
def test_a_half_goes_up_and_never_to_even(exact, shown):
    assert half_up(Fraction(exact)) == shown


@given(st.lists(st.integers(0, 3), min_size=7, max_size=9))
def test_an_estimate_lies_between_what_the_answers_allow(answers):
    parts = known(*answers) + [OPEN] * (9 - len(answers))
    exact = prorated(missing_up_to(2), parts)
    assert sum(answers) <= exact <= sum(answers) + 3 * (9 - len(answers))
