"""Fifteen minutes of somebody being there are not fifteen minutes of the night."""

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.alerts.staffed import after
from holdfast.people.models import Practice

WEEKDAYS = {day: ["09:00", "17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


def practice(hours, zone="America/Los_Angeles"):
    return Practice(time_zone=zone, staffed_hours=hours)


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "minutes", "over"),
    [
        (utc(2026, 11, 24, 20, 0), 15, utc(2026, 11, 24, 20, 15)),  # Tuesday noon
        (utc(2026, 11, 25, 0, 45), 15, utc(2026, 11, 25, 1, 0)),  # to the last minute
        (utc(2026, 11, 25, 0, 50), 15, utc(2026, 11, 25, 17, 5)),  # ten today, five tomorrow
        (utc(2026, 11, 24, 12, 0), 15, utc(2026, 11, 24, 17, 15)),  # before opening
        (utc(2026, 11, 25, 6, 0), 60, utc(2026, 11, 25, 18, 0)),  # at night
        (utc(2026, 11, 28, 2, 0), 15, utc(2026, 11, 30, 17, 15)),  # Friday evening to Monday
        (utc(2026, 11, 24, 20, 0), 8 * 60, utc(2026, 11, 25, 20, 0)),  # a whole day's hours
    ],
)
def test_only_staffed_minutes_count(start, minutes, over):
    assert after(start, minutes, practice(WEEKDAYS)) == over


def test_where_no_hours_are_set_every_minute_counts():
    start = utc(2026, 11, 28, 3, 0)
    assert after(start, 15, practice({})) == start + timedelta(minutes=15)


def test_a_shift_may_go_past_midnight():
    nights = practice({"fri": ["20:00", "06:00"]}, "UTC")
    assert after(utc(2026, 11, 28, 1, 0), 15, nights) == utc(2026, 11, 28, 1, 15)
    assert after(utc(2026, 11, 27, 12, 0), 15, nights) == utc(2026, 11, 27, 20, 15)


def test_the_clocks_go_back_and_nobody_is_told_an_hour_off():
    """2026-11-01: Los Angeles leaves daylight-saving time; Monday opens at 17:00 UTC."""
    assert after(utc(2026, 10, 31, 20, 0), 15, practice(WEEKDAYS)) == utc(2026, 11, 2, 17, 15)
    assert after(utc(2026, 10, 29, 20, 0), 15, practice(WEEKDAYS)) == utc(2026, 10, 29, 20, 15)
