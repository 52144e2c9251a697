"""Which lines a client is shown, from plain values: what was never checked is never shown."""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.content.crisis_line import (
    ANYWHERE,
    CountryLines,
    CrisisLine,
    CrisisLines,
    OpenHours,
)


def line(number, *, live=True):
    return CrisisLine(
        service="A line", way="call", number=number, source="CRISIS-JS", evidence="F", live=live
    )


def listed(country, emergency=(), lines=()):
    return CountryLines(country=country, emergency=emergency, lines=lines)


LINES = CrisisLines(
    {
        "AA": listed(
            "AA", (line("112"), line("110", live=False)), (line("1"), line("2", live=False))
        ),
        "BB": listed("BB", (line("113", live=False),), (line("3", live=False),)),
        ANYWHERE: listed(ANYWHERE, (), (line("directory"), line("old", live=False))),
    }
)


def numbers(lines):
    return [each.number for each in lines]


def test_only_what_was_checked_is_shown():
    assert numbers(LINES.lines_for("AA")) == ["1"]
    assert numbers(LINES.emergency_for("AA")) == ["112"]


def test_a_country_in_small_letters_is_the_same_country():
    assert numbers(LINES.lines_for("aa")) == ["1"]
    assert numbers(LINES.emergency_for("aa")) == ["112"]


def test_nobody_is_left_without_an_address():
    for country in ("BB", "QQ", "", None):
        assert numbers(LINES.lines_for(country)) == ["directory"]


def test_an_emergency_number_that_is_not_known_is_not_guessed():
    for country in ("BB", "QQ", "", None):
        assert LINES.emergency_for(country) == ()


def test_a_telephone_takes_a_number_without_its_spaces():
    assert line("+43 (0) 142-17").dial == "+43014217"
    assert line("*55 #").dial == "*55#"


def test_a_line_that_is_not_open_at_every_hour_is_limited():
    assert replace(line("1"), open=OpenHours(daily="19:00-07:00")).is_limited
    assert not replace(line("1"), open="any_hour").is_limited
    assert not line("1").is_limited


def test_a_line_of_one_area_or_one_group_is_not_for_everyone():
    assert line("1").is_for_everyone
    assert not replace(line("1"), area="Kerala").is_for_everyone
    assert not replace(line("1"), for_whom="children").is_for_everyone
