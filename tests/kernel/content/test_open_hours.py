"""When a line answers, at both sides of each hour."""

from __future__ import annotations

from datetime import datetime

import pytest

from holdfast.kernel.content.crisis_line import OpenHours

FRIDAY, SATURDAY = "2026-11-27", "2026-11-28"


@pytest.mark.parametrize(
    ("time", "is_open"), [("15:59", False), ("16:00", True), ("20:59", True), ("21:00", False)]
)
def test_an_evening_line(time, is_open):
    hours = OpenHours(zone="Asia/Tokyo", daily="16:00-21:00")
    assert hours.on(datetime.fromisoformat(f"{FRIDAY}T{time}")) is is_open


@pytest.mark.parametrize(
    ("time", "is_open"), [("18:59", False), ("19:00", True), ("00:00", True), ("07:00", False)]
)
def test_a_line_of_the_night_runs_past_midnight(time, is_open):
    hours = OpenHours(zone="Europe/Bucharest", daily="19:00-07:00")
    assert hours.on(datetime.fromisoformat(f"{FRIDAY}T{time}")) is is_open


def test_a_line_until_midnight_is_open_in_the_last_minute():
    hours = OpenHours(zone="Asia/Kuala_Lumpur", daily="08:00-24:00")
    assert hours.on(datetime.fromisoformat(f"{FRIDAY}T23:59"))
    assert not hours.on(datetime.fromisoformat(f"{SATURDAY}T00:00"))


def test_weekends_have_hours_of_their_own():
    hours = OpenHours(zone="Europe/London", weekdays="08:00-22:00", weekend="09:00-18:00")
    assert hours.on(datetime.fromisoformat(f"{FRIDAY}T08:30"))
    assert not hours.on(datetime.fromisoformat(f"{SATURDAY}T08:30"))


def test_where_no_times_were_read_nothing_is_known():
    assert OpenHours(said="evenings").on(datetime.fromisoformat(f"{FRIDAY}T20:00")) is None
