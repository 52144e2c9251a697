"""Which numbers of a country stand first, at which hour, and what stands beside them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from holdfast.circle.crisis import card_for, further_for, others_for
from holdfast.kernel.content.crisis_line import ANYWHERE
from holdfast.library.crisis_lines import load

NOON, NIGHT = datetime(2026, 11, 27, 12, tzinfo=UTC), datetime(2026, 11, 27, 20, tzinfo=UTC)
COUNTRIES = [code for code in load().countries if code != ANYWHERE]


def numbers_in(card):
    return {value for key, value in card.items() if key in ("call", "text", "emergency")}


def test_a_line_at_any_hour_comes_first_and_says_so():
    card = card_for("US", NIGHT)
    assert (card["call"], card["hours"], card["is_emergency_first"]) == (
        "988",
        "at any hour",
        False,
    )


def test_a_line_whose_hours_nobody_read_says_so():
    assert card_for("PL", NOON)["hours"] == "opening hours not known"


def test_outside_its_hours_a_line_is_not_the_first_button():
    """Malaysia: 12:00 UTC is 20:00 there, 20:00 UTC is 04:00."""
    by_day, by_night = card_for("MY", NOON), card_for("MY", NIGHT)
    assert (by_day["call"], by_day["is_emergency_first"]) == ("15555", False)
    assert (by_night["call"], by_night["is_emergency_first"]) == ("15555", True)
    assert by_night["hours"] == "08:00 to 24:00 every day"


@pytest.mark.parametrize("code", ["MY", "RS", "IT", "RO", "DK", "LU", "EE"])
def test_a_line_with_limited_hours_has_a_way_at_any_hour_in_the_same_box(code):
    card = card_for(code, NOON)
    assert card["hours"]
    assert card["emergency"]


def test_a_page_kept_for_later_puts_no_line_with_limits_first():
    assert card_for("MY")["is_emergency_first"]
    assert not card_for("US")["is_emergency_first"]


def test_where_another_line_answers_now_it_comes_before_one_that_is_closed():
    assert card_for("PT", NIGHT)["call"] == "1411"


def test_a_limited_line_further_down_has_the_number_for_other_hours_beside_it():
    (evening,) = [line for line in others_for("JP", NIGHT) if line["at"] == "0120783556"]
    assert (evening["hours"], evening["any_hour"]) == ("16:00 to 21:00 every day", "119")


def test_the_medical_number_is_first_and_the_police_stand_beside_it_by_name():
    card = card_for("RS", NOON)
    assert card["emergency"] == "194"
    assert [(line["service"], line["at"]) for line in card["emergencies"]] == [("Police", "192")]


def test_numbers_that_nobody_dialled_are_said_to_be_so():
    assert card_for("US", NOON)["is_unconfirmed"]


def test_other_kinds_have_their_own_headings():
    titles = [kind["title"] for kind in further_for("US")]
    assert len(titles) == 4
    assert further_for("KR") == []


@pytest.mark.parametrize("code", COUNTRIES)
def test_nothing_of_another_country_is_shown(code):
    """A short code means something else across the border."""
    listed = load().countries[code]
    own = {line.dial for line in (*listed.emergency, *listed.lines)}
    shown = numbers_in(card_for(code, NOON))
    others = [
        *others_for(code, NOON),
        *(line for kind in further_for(code) for line in kind["lines"]),
    ]
    shown |= {line["at"] for line in others if line["way"] != "web"}
    assert shown <= own


def test_the_same_digits_are_another_thing_in_another_country():
    assert card_for("NO", NOON)["emergency"] == card_for("NL", NOON)["call"] == "113"
    assert "113" not in numbers_in(card_for("DE", NOON))


def test_the_same_number_in_another_language_stands_among_the_others():
    spanish = [line for line in others_for("US", NOON) if line["for_whom"] == "in Spanish"]
    assert [(line["way"], line["words"]) for line in spanish] == [
        ("call", "press 2"),
        ("text", "AYUDA"),
    ]
