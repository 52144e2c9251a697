"""What a form may not date in the future, and where a day begins."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from holdfast.library.entry_json import decode_body
from holdfast.record.appending.future_dates import latest, problems

NOON = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
LOS_ANGELES, TOKYO = ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Tokyo")


def wrong(kind, zone=LOS_ANGELES, **body):
    opened = decode_body(kind, body)
    return [one.field for one in problems(kind, opened, NOON, zone, 0)]


def medicine(since, zone):
    return wrong("medication", zone, ingredient="lithium", status="taking", since=since)


def test_today_has_begun_and_tomorrow_has_not():
    assert medicine("2026-11-24", LOS_ANGELES) == []
    assert medicine("2026-11-25", LOS_ANGELES) == ["since"]


def test_in_tokyo_it_is_tomorrow_already():
    assert medicine("2026-11-25", TOKYO) == []
    assert medicine("2026-11-26", TOKYO) == ["since"]


@pytest.mark.parametrize("since", ["2026", "2026-11", "2025"])
def test_a_month_or_year_that_has_begun_is_not_ahead(since):
    assert medicine(since, LOS_ANGELES) == []


@pytest.mark.parametrize("since", ["2027", "2026-12"])
def test_one_that_has_not_begun_is(since):
    assert medicine(since, LOS_ANGELES) == ["since"]


def test_a_clock_may_run_ten_minutes_fast_and_no_more():
    def dose(minutes):
        started = (NOON + timedelta(minutes=minutes)).isoformat()
        return wrong("dose", route="im", started_at=started)

    assert (dose(10), dose(11)) == ([], ["started_at"])


def test_the_minutes_are_a_setting(settings):
    settings.HOLDFAST_RECORD = {"clock_may_be_fast_minutes": 1}
    assert latest(NOON) == NOON + timedelta(minutes=1)


def test_every_date_that_lies_ahead_is_named():
    ahead = (NOON + timedelta(days=1)).isoformat()
    assert wrong("dose", route="im", started_at=ahead, landed_at=ahead) == [
        "started_at",
        "landed_at",
    ]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("plan", {"next_on": "2027-01-01"}),
        ("appointment", {"starts_at": "2027-01-01T09:00:00Z"}),
        ("medication", {"ingredient": "lithium", "status": "taking", "until": "2027-01-01"}),
        ("release", {"until": "2027-01-01"}),
    ],
)
def test_what_is_meant_to_lie_ahead_may(kind, body):
    assert wrong(kind, **body) == []
