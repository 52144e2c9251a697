"""Crisis lines: what was never checked is never shown, and nobody is left without an address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from holdfast.kernel.crisis_line import ANYWHERE
from holdfast.library.crisis_lines import FILE, load, read_crisis_lines
from holdfast.library.refused import Refused

RULES = Path(__file__).parents[3] / "shared" / "clinical" / "rules.json"


def numbers(country):
    return [line.number for line in load().lines_for(country)]


def every_line():
    for listed in load().countries.values():
        yield from (*listed.emergency, *listed.lines)


def test_every_country_of_the_table_is_there():
    if not RULES.exists():
        pytest.skip("the clinical table is not beside this repository")
    table = {row[0] for row in json.loads(RULES.read_text("utf-8"))["crisis"]}
    assert table == load().countries.keys()


def test_calls_and_texts_are_told_apart():
    lines = load().lines_for("US")
    assert ("call", "988", None) in [(line.way, line.number, line.words) for line in lines]
    assert ("text", "741741", "HOME") in [(line.way, line.number, line.words) for line in lines]


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("US", "911"),
        ("CA", "911"),
        ("MX", "911"),
        ("GB", "999"),
        ("AU", "000"),
        ("NZ", "111"),
        ("DE", "112"),
        ("IN", "112"),
    ],
)
def test_the_emergency_number_is_known(country, number):
    assert number in [line.number for line in load().emergency_for(country)]


def test_a_country_is_found_in_small_letters():
    assert numbers("gb") == numbers("GB")


@pytest.mark.parametrize("country", ["QQ", "", None, "NL", "IT", "SG"])
def test_where_no_line_is_live_the_directories_stand_in(country):
    assert numbers(country) == ["findahelpline.com", "befrienders.org"]


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("CA", "1-833-456-4566"),
        ("KR", "1393"),
        ("NL", "0900 0113"),
        ("SG", "1800 221 4444"),
        ("IT", "199 284 284"),
        ("NZ", "0508 828 865"),
        ("ES", "024"),
        ("PT", "1411"),
    ],
)
def test_what_is_stale_or_only_recalled_is_never_shown(country, number):
    assert number not in numbers(country)
    listed = [line for line in load().countries[country].lines if line.number == number]
    assert listed
    assert not any(line.live or line.checked_on for line in listed)


def test_nothing_is_live_that_is_only_recalled_or_has_no_dated_check():
    for line in every_line():
        assert not line.live or (line.evidence != "R" and line.checked_on), line.number


def test_a_line_for_one_city_or_one_group_says_so():
    (bogota,) = load().lines_for("CO")
    assert bogota.area == "Bogotá"
    assert any(line.for_whom == "veterans" for line in load().lines_for("US"))


def test_an_emergency_number_that_was_not_read_is_not_shown():
    assert load().emergency_for("JP") == ()
    assert load().emergency_for(None) == ()


def altered(tmp_path, old, new):
    path = tmp_path / "crisis-lines.yaml"
    text = FILE.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_a_live_line_without_a_dated_check_is_refused(tmp_path):
    path = altered(tmp_path, "checked_on: 2026-11-23", "checked_on: null")
    with pytest.raises(Refused, match="“911” may not be live: it has no dated check"):
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
