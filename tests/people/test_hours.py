"""When somebody is at work, across the days when the clock changes."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from holdfast.people.hours import is_staffed, next_staffed_at
from holdfast.people.models import Practice

LOS_ANGELES = ZoneInfo("America/Los_Angeles")


def a_practice(**hours):
    return Practice(time_zone="America/Los_Angeles", staffed_hours=hours)


def local(day, clock):
    return datetime.fromisoformat(f"2026-{day}T{clock}:00").replace(tzinfo=LOS_ANGELES)


MONDAYS = a_practice(mon=["09:00", "17:00"])


@pytest.mark.parametrize(
    ("clock", "expected"),
    [("08:59", False), ("09:00", True), ("16:59", True), ("17:00", False)],
)
def test_the_opening_minute_is_staffed_and_the_closing_one_is_not(clock, expected):
    assert is_staffed(MONDAYS, local("11-23", clock)) is expected


def test_a_day_without_hours_is_not_staffed():
    assert not is_staffed(MONDAYS, local("11-24", "12:00"))


def test_the_moment_may_come_in_any_zone():
    assert is_staffed(MONDAYS, local("11-23", "09:00").astimezone(UTC))


def test_within_hours_somebody_is_there_at_once():
    noon = local("11-23", "12:00")
    assert next_staffed_at(MONDAYS, noon) == noon


def test_after_hours_it_is_the_next_opening():
    assert next_staffed_at(MONDAYS, local("11-23", "17:00")) == local("11-30", "09:00")


def test_before_hours_it_is_todays_opening():
    assert next_staffed_at(MONDAYS, local("11-23", "03:00")) == local("11-23", "09:00")


def test_without_any_hours_it_is_never():
    assert next_staffed_at(a_practice(), local("11-23", "12:00")) is None


@pytest.mark.parametrize(
    ("asked_on", "opens"),
    [
        (local("03-07", "12:00"), datetime(2026, 3, 9, 16, 0, tzinfo=UTC)),  # summer time begins
        (local("10-31", "12:00"), datetime(2026, 11, 2, 17, 0, tzinfo=UTC)),  # and ends
    ],
)
def test_nine_is_nine_on_the_wall_when_the_clock_changes(asked_on, opens):
    assert next_staffed_at(MONDAYS, asked_on) == opens
