"""Every country of the list has its emergency number, and every correction of a number is kept.

The corrections are those of a clinical reading of 30 November 2026 (its section 4), one test each.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from holdfast.kernel.content.crisis_line import ANYWHERE, OpenHours
from holdfast.library.crisis_lines import load

RULES = Path(__file__).parents[3] / "shared" / "clinical" / "rules.json"
SAYS_112 = """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LT LU LV MT NL PL PT RO SE SI SK IN
"""
FIRST = (
    dict.fromkeys(SAYS_112.split(), "112")
    | dict.fromkeys(["US", "CA", "MX", "CR", "EC", "PH", "AR", "UY"], "911")
    | dict.fromkeys(["GB", "HK", "MY", "BD", "KE"], "999")
    | dict.fromkeys(["JP", "KR", "TW"], "119")
    | {"AU": "000", "NZ": "111", "CH": "144", "NO": "113", "UA": "103", "IL": "101", "RS": "194"}
    | {"ZA": "112", "SG": "995", "TH": "1669", "BR": "192", "CO": "123", "CL": "131", "PE": "106"}
)
BESIDE = {
    "GB": ["112"],
    "IE": ["999"],
    "AU": ["112", "106"],
    "CH": ["112"],
    "NO": ["112"],
    "UA": ["112"],
    "RS": ["192"],
    "ZA": ["10177"],
    "KE": ["112"],
    "TH": ["191"],
    "AR": ["107"],
    "UY": ["105"],
    "FR": ["114"],
}
COUNTRIES = [code for code in load().countries if code != ANYWHERE]


def numbers(lines):
    return [line.number for line in lines]


def lines(code, kind="crisis"):
    return load().lines_of(code, kind)


def line(code, number, kind="crisis"):
    return next(one for one in lines(code, kind) if one.number == number)


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_has_its_emergency_number_first(code):
    emergency = load().emergency_for(code)
    assert emergency[0].number == FIRST[code]
    assert numbers(emergency[1:]) == BESIDE.get(code, [])


def test_the_list_has_every_country_of_the_table_and_of_the_sheet():
    assert set(COUNTRIES) == FIRST.keys()
    if RULES.exists():
        table = {row[0] for row in json.loads(RULES.read_text("utf-8"))["crisis"]}
        assert table <= load().countries.keys()


@pytest.mark.parametrize("code", COUNTRIES)
def test_what_is_dialled_has_no_spaces_brackets_or_hyphens(code):
    listed = load().countries[code]
    for one in (*listed.emergency, *listed.lines):
        assert one.dial == one.dial.translate(str.maketrans("", "", " -()"))
        assert one.dial.strip("+*#").isdigit()


# Section 4, row by row.
def test_lithuania_the_line_of_young_people_begins_with_a_nought():
    assert line("LT", "0 800 28888").open == "any_hour"
    assert "8 800 28888" not in numbers(lines("LT"))
    assert "116 123" in numbers(lines("LT"))


def test_britain_111_is_said_by_nation_and_northern_ireland_has_its_line():
    by_nation = [one for one in lines("GB") if one.number == "111"]
    assert [(one.area, one.words) for one in by_nation] == [
        ("England and Wales", "press 2"),
        ("Scotland", None),
    ]
    assert by_nation[0].open == "any_hour"
    ireland = line("GB", "0808 808 8000")
    assert (ireland.area, ireland.open) == ("Northern Ireland", "any_hour")


def test_malaysia_15555_has_hours_and_befrienders_are_held_until_their_number_was_read():
    assert line("MY", "15555").open == OpenHours(zone="Asia/Kuala_Lumpur", daily="08:00-24:00")
    (held,) = [one for one in load().countries["MY"].lines if not one.live]
    assert held.service.startswith("Befrienders")
    assert held.open == "any_hour"


def test_japan_the_evening_line_has_its_hours_and_tell_is_limited():
    assert line("JP", "0120-783-556").open == OpenHours(zone="Asia/Tokyo", daily="16:00-21:00")
    assert line("JP", "03-5774-0992").is_limited
    assert "not confirmed" in line("JP", "03-5774-0992").note


def test_hong_kong_has_the_line_of_its_government_first():
    first = lines("HK")[0]
    assert (first.number, first.open) == ("18111", "any_hour")


def test_malta_has_1579_before_the_general_line():
    assert numbers(lines("MT")) == ["1579", "179"]
    assert lines("MT")[0].open == "any_hour"


def test_denmark_the_line_says_that_it_is_not_always_answered():
    assert "not every call is answered" in line("DK", "70 201 201").open.said


def test_ukraine_shows_103_beside_112():
    assert numbers(load().emergency_for("UA")) == ["103", "112"]


def test_serbia_has_194_and_192_and_never_112():
    assert [(one.service, one.number) for one in load().emergency_for("RS")] == [
        ("Ambulance", "194"),
        ("Police", "192"),
    ]
    every = (*load().countries["RS"].emergency, *load().countries["RS"].lines)
    assert "112" not in numbers(every)


def test_the_united_states_have_spanish_by_2_and_no_3():
    spanish = [one for one in lines("US") if one.language == "es"]
    assert [(one.way, one.words) for one in spanish] == [("call", "press 2"), ("text", "AYUDA")]
    assert not any("3" in (one.words or "") for one in lines("US"))


def test_lines_whose_hours_are_in_doubt_say_hours_or_are_held():
    assert line("RO", "0800 801 200").open.daily == "19:00-07:00"
    assert lines("BD") == ()
    assert line("LU", "454545").is_limited
    assert line("EE", "655 8088").open.said == "evenings and nights only"
    assert line("FI", "09 2525 0111").language == "fi"


def test_switzerland_norway_and_argentina_no_longer_show_the_number_shipped_before():
    first = [load().emergency_for(code)[0].number for code in ("CH", "NO", "AR")]
    assert first == ["144", "113", "911"]


@pytest.mark.parametrize("code", ["NL", "IT", "SG"])
def test_countries_without_a_live_line_have_one(code):
    assert lines(code)[0].evidence != "R"


# What the sheet before it corrects, where section 4 says nothing else.
@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("ES", "024"),
        ("NL", "113"),
        ("NL", "0800-0113"),
        ("SG", "1767"),
        ("SG", "1771"),
        ("PT", "1411"),
        ("IT", "02 2327 2327"),
        ("CL", "*4141"),
        ("CL", "600 360 7777"),
        ("PH", "1553"),
        ("PH", "0917 899 8727"),
        ("IN", "1800-89-14416"),
        ("IS", "552 2218"),
        ("AR", "(011) 5275-1135"),
        ("ZA", "0800 456 789"),
        ("LV", "67 222 922"),
        ("RS", "0800 300 303"),
        ("PE", "113"),
        ("EC", "171"),
        ("UA", "7333"),
    ],
)
def test_a_line_that_was_confirmed_or_is_new_is_shown(code, number):
    assert number in numbers(lines(code))


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("NL", "0900 0113"),
        ("SG", "1800 221 4444"),
        ("IT", "199 284 284"),
        ("KR", "1393"),
        ("CO", "192"),
        ("NZ", "0508 828 865"),
        ("BD", "09612-119911"),
        ("CA", "1-833-456-4566"),
    ],
)
def test_a_line_that_is_old_or_held_is_not_shown(code, number):
    held = [one for one in load().countries[code].lines if one.number == number]
    assert held
    assert not any(one.live for one in held)


def test_victim_support_in_estonia_is_no_crisis_line():
    assert "116 006" not in numbers(lines("EE"))
    assert numbers(lines("EE", "violence")) == ["116 006"]


@pytest.mark.parametrize(
    ("code", "kind", "number"),
    [
        ("US", "poison", "1-800-222-1222"),
        ("AU", "poison", "13 11 26"),
        ("US", "violence", "1-800-799-7233"),
        ("GB", "violence", "0808 2000 247"),
        ("AU", "violence", "1800 737 732"),
        ("DE", "violence", "116 016"),
        ("ES", "violence", "016"),
        ("FR", "violence", "3919"),
        ("US", "assault", "1-800-656-4673"),
        ("AU", "assault", "1800 737 732"),
        ("US", "child", "1-800-422-4453"),
        ("GB", "child", "0808 800 5000"),
        ("FR", "child", "119"),
    ],
)
def test_the_kinds_that_are_screened_for_have_the_numbers_that_could_be_read(code, kind, number):
    found = line(code, number, kind)
    assert (found.source, found.evidence) == ("LINES-PAGES", "F")
    assert found.locator


def test_a_number_that_is_only_recalled_is_held_and_marked():
    (poison,) = [one for one in load().countries["GB"].lines if one.kind == "poison"]
    assert (poison.number, poison.evidence, poison.live) == ("111", "R", False)


def test_only_a_line_for_the_crisis_itself_is_a_crisis_line():
    for code in COUNTRIES:
        assert all(one.kind == "crisis" for one in load().lines_for(code))


def test_nothing_says_that_somebody_dialled_who_did_not():
    for listed in load().countries.values():
        assert not any(one.dialled_on for one in (*listed.emergency, *listed.lines))
