"""What a difference means, rule by rule."""

from fractions import Fraction

import pytest

from holdfast.kernel.instruments.change import ChangeRule, compare


def rule(test, value):
    return ChangeRule(
        name="it",
        test=test,
        value=Fraction(value),
        says="",
        sample="",
        source="X",
        locator="",
        evidence="R",
    )


def met(test, value, before, after):
    return compare([rule(test, value)], before, after, "worse").met["it"]


@pytest.mark.parametrize(("after", "expected"), [(12, True), (13, False), (24, True), (23, False)])
def test_a_reliable_change_goes_either_way_and_includes_its_own_value(after, expected):
    assert met("moved_by", 6, 18, after) is expected


@pytest.mark.parametrize(("after", "expected"), [(9, True), (10, False), (36, False)])
def test_response_is_a_fall_by_half_or_more(after, expected):
    assert met("fell_by_percent", 50, 18, after) is expected


def test_no_percentage_of_nothing():
    assert met("fell_by_percent", 50, 0, 0) is None
    assert met("moved_by_percent", 20, 0, 5) is None


@pytest.mark.parametrize(("after", "expected"), [(8, True), (12, True), (9, False), (11, False)])
def test_a_percentage_moved_either_way(after, expected):
    assert met("moved_by_percent", 20, 10, after) is expected


def test_a_percentage_with_a_decimal_is_exact():
    assert met("moved_by_percent", "26.8", 1000, 732) is True
    assert met("moved_by_percent", "26.8", 1000, 733) is False


@pytest.mark.parametrize(("after", "expected"), [(4, True), (5, False)])
def test_remission_is_below_its_value(after, expected):
    assert met("ends_below", 5, 20, after) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"), [(10, 9, True), (10, 10, False), (9, 3, None)]
)
def test_recovery_needs_a_case_to_begin_with(before, after, expected):
    assert met("crossed_below", 10, before, after) is expected


@pytest.mark.parametrize(
    ("after", "higher_is", "direction"),
    [
        (5, "worse", "better"),
        (15, "worse", "worse"),
        (10, "worse", "same"),
        (15, "better", "better"),
        (5, "better", "worse"),
    ],
)
def test_the_direction_follows_what_higher_means(after, higher_is, direction):
    change = compare([], 10, after, higher_is)
    assert (change.difference, change.direction) == (after - 10, direction)
