"""Time as precisely as people know it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.note import Note
from holdfast.kernel.entries.when import When, parse


@pytest.mark.parametrize("text", ["2019", "2019-02", "2019-12", "2019-02-03"])
def test_what_was_written_is_said_again(text):
    assert str(parse(text)) == text


def test_a_moment_keeps_its_offset():
    assert str(parse("2026-11-23T10:00:00-08:00")) == "2026-11-23T10:00:00-08:00"


def test_a_year_lasts_from_its_first_to_its_last_day():
    year = parse("2020")

    assert (year.first.isoformat(), year.last.isoformat()) == ("2020-01-01", "2020-12-31")


def test_a_month_knows_its_length():
    assert parse("2024-02").last.isoformat() == "2024-02-29"


def test_a_day_begins_and_ends_where_the_client_lives():
    day, zone = parse("2026-03-08"), ZoneInfo("America/New_York")

    assert day.start(zone).astimezone(UTC).isoformat() == "2026-03-08T05:00:00+00:00"
    assert day.end(zone).astimezone(UTC).isoformat() == "2026-03-09T04:00:00+00:00"


def test_a_moment_begins_and_ends_at_once():
    moment = parse("2026-03-08T10:00:00+00:00")

    assert moment.start(UTC) == moment.end(UTC) == datetime(2026, 3, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize("text", ["yesterday", "2019-13", "2019-02-30", "2019-02-03T10:00:00"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_two_that_say_the_same_are_equal():
    assert parse("2019-02") == parse("2019-02")
    assert hash(parse("2019-02")) == hash(parse("2019-02"))
    assert parse("2019-02") != parse("2019-03")
    assert parse("2019") != "2019"
    assert isinstance(parse("2019"), When)


def test_an_entry_needs_an_offset():
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 - what is refused

    with pytest.raises(ValueError, match="offset"):
        Entry(id="a", kind="note", at=naive, recorded_at=naive, by="client", body=Note())


@pytest.mark.parametrize("text", ["1899", "2200-01", "0026-11-23", "9999-12-31T10:00:00+00:00"])
def test_a_year_that_cannot_be_meant_is_refused(text):
    with pytest.raises(ValueError, match="cannot be the year"):
        parse(text)


@pytest.mark.parametrize("text", ["1900", "2199-12-31"])
def test_the_first_and_the_last_year_can_be_meant(text):
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("written", "day"), [("2026-11-30", 30), ("2026-11", 1), ("2026-11-30T01:00:00+00:00", 29)]
)
def test_a_day_is_the_same_in_every_zone_and_a_moment_is_not(written, day):
    assert parse(written).day_in(ZoneInfo("America/Los_Angeles")).day == day
