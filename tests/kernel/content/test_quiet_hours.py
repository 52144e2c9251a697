"""The hours of a client's night: what would come due in them waits, and no instant is lost."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.saying import briefed, said

from holdfast.kernel.cadence import QuietHours

NIGHT = QuietHours(start=time(21), end=time(8))
BERLIN = ZoneInfo("Europe/Berlin")
# Half an hour, a quarter, a change at midnight, and one that skipped a whole day (Apia, 2011).
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Pacific/Apia",
)
CLOCKS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
INSTANTS = st.datetimes(
    min_value=datetime(2005, 1, 2),  # noqa: DTZ001  # the zone is given beside
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001  # the same
    timezones=st.just(UTC),
)


def quiet(start: time, end: time) -> QuietHours:
    return QuietHours(start=start, end=end)


@pytest.mark.parametrize(
    ("asked", "allowed"),
    [
        ("2026-11-02T20:59:00+01:00", "2026-11-02T20:59:00+01:00"),
        ("2026-11-02T21:00:00+01:00", "2026-11-03T08:00:00+01:00"),
        ("2026-11-03T03:00:00+01:00", "2026-11-03T08:00:00+01:00"),
        ("2026-11-03T08:00:00+01:00", "2026-11-03T08:00:00+01:00"),
        # The night in which clocks go back is an hour longer, and ends at eight all the same.
        ("2026-10-24T22:00:00+02:00", "2026-10-25T08:00:00+01:00"),
        ("2026-03-28T22:00:00+01:00", "2026-03-29T08:00:00+02:00"),
    ],
)
def test_what_falls_in_the_night_waits_for_the_morning(asked, allowed):
    found = NIGHT.next_allowed(datetime.fromisoformat(asked), BERLIN)

    assert found == datetime.fromisoformat(allowed)


def test_quiet_hours_may_lie_within_a_day():
    noon = quiet(time(12), time(14))
    at = datetime(2026, 11, 2, 13, tzinfo=UTC)

    assert noon.next_allowed(at, UTC) == datetime(2026, 11, 2, 14, tzinfo=UTC)
    assert not noon.hold(at + timedelta(hours=1), UTC)


def test_where_they_begin_as_they_end_there_are_none():
    at = datetime(2026, 11, 2, 3, tzinfo=UTC)

    assert quiet(time(3), time(3)).next_allowed(at, UTC) == at


@given(INSTANTS, CLOCKS, CLOCKS, st.sampled_from(ZONES))
def test_nothing_comes_due_in_them_nothing_is_asked_sooner_and_all_is_asked(at, start, end, name):
    hours, zone = quiet(start, end), ZoneInfo(name)
    found = hours.next_allowed(at, zone)

    assert not hours.hold(found, zone)
    assert at <= found <= at + timedelta(days=3)
    assert found == at or hours.hold(at, zone)


@given(INSTANTS, st.timedeltas(timedelta(0), timedelta(days=2)), st.sampled_from(ZONES))
def test_what_was_due_first_stays_first(at, later, name):
    zone = ZoneInfo(name)

    assert NIGHT.next_allowed(at, zone) <= NIGHT.next_allowed(at + later, zone)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"])
def test_a_client_is_never_asked_for_anything_in_their_night(zone):
    dose = said("dose", "2026-10-24T10:00:00Z", "medical", route="im")

    for hours in range(0, 96, 6):
        at = datetime(2026, 10, 24, 10, tzinfo=UTC) + timedelta(hours=hours)
        asked = briefed(dose, at=at.isoformat(), zone=zone).due
        clocks = [one.at.astimezone(ZoneInfo(zone)).hour for one in asked if one.for_ == "client"]

        assert clocks
        assert all(8 <= clock < 21 for clock in clocks)
