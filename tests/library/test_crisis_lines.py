"""Crisis lines: what was never checked is never shown, and nobody is left without an address."""

from __future__ import annotations

import pytest

from holdfast.kernel.content.crisis_line import ANYWHERE
from holdfast.library.crisis_lines import FILE, load, read_crisis_lines
from holdfast.library.refused import Refused


def numbers(country):
    return [line.number for line in load().lines_for(country)]


def every_line():
    for listed in load().countries.values():
        yield from (*listed.emergency, *listed.lines)


def test_calls_and_texts_are_told_apart():
    lines = load().lines_for("US")
    assert ("call", "988", None) in [(line.way, line.number, line.words) for line in lines]
    assert ("text", "741741", "HOME") in [(line.way, line.number, line.words) for line in lines]


def test_a_country_is_found_in_small_letters():
    assert numbers("gb") == numbers("GB")


@pytest.mark.parametrize("country", ["QQ", "", None, "BG", "BD"])
def test_where_no_line_is_live_the_directories_stand_in(country):
    assert numbers(country) == ["findahelpline.com", "befrienders.org"]


def test_nothing_is_live_that_is_only_recalled_or_has_no_dated_check():
    for line in every_line():
        assert not line.live or (line.evidence != "R" and line.checked_on), line.number


def test_a_line_for_one_city_or_one_group_says_so():
    (bogota,) = load().lines_for("CO")
    assert bogota.area == "Bogotá"
    assert any(line.for_whom == "veterans" for line in load().lines_for("US"))


def test_the_emergency_number_of_an_unknown_country_is_not_guessed():
    assert load().emergency_for("QQ") == ()
    assert load().emergency_for(None) == ()


def altered(tmp_path, old, new):
    path = tmp_path / "crisis-lines.yaml"
    text = FILE.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_a_live_line_without_a_dated_check_is_refused(tmp_path):
    path = altered(tmp_path, "checked_on: 2026-11-23", "checked_on: null")
    with pytest.raises(Refused, match="“988” may not be live: it has no dated check"):
        read_crisis_lines(path)


def test_a_live_line_that_is_only_recalled_is_refused(tmp_path):
    path = altered(tmp_path, "evidence: P, live: true", "evidence: R, live: true")
    with pytest.raises(Refused, match="it is only recalled"):
        read_crisis_lines(path)


def test_the_directory_may_not_be_missing(tmp_path):
    with pytest.raises(Refused, match="directory"):
        read_crisis_lines(altered(tmp_path, f"'{ANYWHERE}':", "XX:"))


def test_what_does_not_fit_is_refused_with_its_line(tmp_path):
    path = altered(tmp_path, "way: call", "way: shout")
    with pytest.raises(Refused, match=r"crisis-lines.yaml, line \d+"):
        read_crisis_lines(path)


def test_a_country_without_a_live_emergency_number_is_refused(tmp_path):
    path = altered(
        tmp_path,
        "number: '911', source: LINES-LISTS, evidence: P, live: true",
        "number: '911', source: LINES-LISTS, evidence: P, live: false",
    )
    with pytest.raises(Refused, match="United States has no live emergency number"):
        read_crisis_lines(path)


@pytest.mark.parametrize("hours", ["16:00-25:00", "at four", "1600-2100"])
def test_hours_that_cannot_be_read_are_refused(tmp_path, hours):
    path = altered(tmp_path, "16:00-21:00", hours)
    with pytest.raises(Refused, match="opens at hours that cannot be read"):
        read_crisis_lines(path)


def test_hours_in_a_zone_that_does_not_exist_are_refused(tmp_path):
    path = altered(tmp_path, "zone: Asia/Tokyo", "zone: Asia/Edo")
    with pytest.raises(Refused, match="opens at hours that cannot be read"):
        read_crisis_lines(path)
