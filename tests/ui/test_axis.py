"""Time from left to right."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.ui.pictures.axis import TimeAxis, months
from holdfast.ui.pictures.labels import Wanted


def at(year: int, month: int, day: int = 1) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


def axis(start: datetime, end: datetime, right: float = 1000) -> TimeAxis:
    return TimeAxis(start=start, end=end, left=0, right=right)


YEAR = axis(at(2026, 1), at(2027, 1))


def test_the_beginning_is_at_the_left() -> None:
    assert YEAR.x(at(2026, 1)) == 0


def test_the_end_is_at_the_right() -> None:
    assert YEAR.x(at(2027, 1)) == 1000


def test_the_middle_is_in_the_middle() -> None:
    assert YEAR.x(at(2026, 1) + timedelta(days=365) / 2) == 500


@pytest.mark.parametrize(("when", "x"), [(at(2020, 1), 0), (at(2030, 1), 1000)])
def test_what_lies_outside_stands_at_the_edge(when: datetime, x: float) -> None:
    assert YEAR.x(when) == x


def test_a_span_of_no_length_stands_in_the_middle() -> None:
    assert axis(at(2026, 1), at(2026, 1)).x(at(2026, 1)) == 500


@given(st.lists(st.integers(0, 365), min_size=2))
def test_later_is_never_further_left(days: list[int]) -> None:
    xs = [YEAR.x(at(2026, 1) + timedelta(days=day)) for day in sorted(days)]
    assert xs == sorted(xs)


def test_each_month_is_named_where_there_is_room() -> None:
    named = [label.text for label in months(axis(at(2026, 3, 10), at(2026, 7, 10)))]
    assert named == ["Apr", "May", "Jun", "Jul"]


def test_january_carries_its_year() -> None:
    assert "2027" in [label.text for label in months(axis(at(2026, 10, 5), at(2027, 3, 5)))]


def test_where_there_is_little_room_months_are_left_out() -> None:
    assert len(months(axis(at(2026, 1, 2), at(2028, 1, 2), right=250))) < 8


def test_a_span_inside_one_month_names_none() -> None:
    assert months(axis(at(2026, 5, 3), at(2026, 5, 20))) == ()


def test_something_else_can_be_named_first() -> None:
    today = Wanted(text="Today", at_x=YEAR.x(at(2026, 6)), weight=10)
    named = [label.text for label in months(YEAR, today)]
    assert "Today" in named
    assert "Jun" not in named
