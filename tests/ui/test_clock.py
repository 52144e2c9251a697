"""A time is said with its day only where that is not today."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from holdfast.ui.clock import clock_words

LATE = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def test_today_it_is_the_clock_alone():
    assert clock_words(LATE, LATE, UTC) == "23:30"


def test_of_another_day_it_says_which():
    assert clock_words(LATE, LATE + timedelta(hours=1), UTC) == "Tue 24 Nov, 23:30"
    assert clock_words(LATE + timedelta(days=1), LATE, UTC) == "Wed 25 Nov, 23:30"


def test_the_day_is_the_one_where_the_reader_is():
    assert clock_words(LATE, LATE + timedelta(hours=1), BERLIN) == "00:30"
