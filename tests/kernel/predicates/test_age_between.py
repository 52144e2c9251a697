"""Whether the client's age in years lies in a span."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.age_between import AgeBetween

YOUNG = AgeBetween(from_years=18, below_years=25)
OLD = AgeBetween(from_years=65)


def born(day):
    return said("person", "2026-11-01T10:00:00Z", born=day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2008-11-24", "absent"),  # 18 tomorrow
        ("2008-11-23", "present"),  # 18 today
        ("2001-11-24", "present"),  # 25 tomorrow
        ("2001-11-23", "absent"),  # 25 today
    ],
)
def test_a_span_begins_and_ends_on_a_birthday(day, expected):
    assert state(YOUNG, born(day)) == expected


@pytest.mark.parametrize(("day", "expected"), [("1961-11-24", "absent"), ("1961-11-23", "present")])
def test_a_span_may_have_no_end(day, expected):
    assert state(OLD, born(day)) == expected


def test_a_birthday_begins_where_the_client_lives():
    at = "2026-11-23T05:00:00+00:00"

    assert state(OLD, born("1961-11-23"), at=at, zone="UTC") == "present"
    assert state(OLD, born("1961-11-23"), at=at, zone="America/Los_Angeles") == "absent"
    assert state(OLD, born("1961-11-24"), at="2026-11-23T12:00:00Z", zone="Pacific/Auckland") == (
        "present"
    )


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-02-28T23:59:00+00:00", "absent"), ("2026-03-01T00:00:00+00:00", "present")],
)
def test_a_leap_day_birthday_comes_after_the_28th(at, expected):
    early = said("person", "2026-01-01T10:00:00Z", born="2008-02-29")

    assert state(YOUNG, early, at=at) == expected


def test_it_says_when_it_ends_by_itself():
    (answer,) = ask(YOUNG, born("2002-05-01"))

    assert answer.until.isoformat() == "2027-05-01T00:00:00+00:00"


def test_an_unknown_day_of_birth_cannot_be_told():
    assert gaps(YOUNG) == ["person"]
    assert gaps(YOUNG, said("person", "2026-11-01T10:00:00Z", sex="female")) == ["person"]
