"""What is expected and alarming after a dose, and what belongs to the day."""

from __future__ import annotations

import pytest
from tests.kernel.course.giving import CONTENT

from holdfast.kernel.course.expected_after_dose import expectations, expected_at


def at(hours, route="im", product="racemic_ketamine", **infused):
    found = expected_at(CONTENT, product=product, route=route, hours=hours, **infused)
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("hours", "found"),
    [
        (0, ["first_hours"]),
        (2.99, ["first_hours"]),
        (3, ["same_day"]),
        (6, ["first_night"]),
        (24, ["first_days"]),
        (72, ["first_weeks"]),
        (335, ["first_weeks"]),
        (336, ["following_weeks"]),
        (720, ["following_weeks", "months"]),
        (840, ["months"]),
        (9000, ["months"]),
    ],
)
def test_each_hour_after_an_injection_has_its_words(hours, found):
    assert at(hours) == found


@pytest.mark.parametrize(
    ("route", "product", "ends"),
    [
        ("iv", "racemic_ketamine", 2),
        ("im", "racemic_ketamine", 3),
        ("sc", "racemic_ketamine", 2),
        ("sublingual", "compounded_ketamine", 3),
        ("oral", "racemic_ketamine", 4),
        ("intranasal", "esketamine", 2),
    ],
)
def test_the_first_hours_last_as_long_as_the_route_does(route, product, ends):
    assert at(ends - 0.01, route, product) == ["first_hours"]
    assert at(ends, route, product) == ["same_day"]


def test_after_a_long_infusion_they_last_longer():
    assert at(4.3, "iv", infusion_min=180) == ["first_hours"]
    assert at(4.3, "iv") == ["same_day"]


@pytest.mark.parametrize(
    ("route", "product"),
    [
        (None, None),
        ("im", None),
        (None, "esketamine"),
        ("intranasal", "racemic_ketamine"),
        ("rectal", "racemic_ketamine"),
    ],
)
def test_where_it_is_not_known_how_long_both_count(route, product):
    assert at(1.9, route, product) == ["first_hours"]
    assert at(2.0, route, product) == ["first_hours", "same_day"]
    assert at(3.9, route, product) == ["first_hours", "same_day"]
    assert at(4.0, route, product) == ["same_day"]


def test_before_the_dose_nothing_is_expected_of_it():
    assert at(-1) == []


def test_every_row_of_the_tables_of_course_stands_somewhere():
    carried = [one.rows for one in (*CONTENT.expectations, *CONTENT.timeline, *CONTENT.routes)]
    rows = {row for rows in carried for row in rows}
    assert rows == {
        *(f"C2{n:02}" for n in range(1, 13)),
        *(f"C30{n}" for n in range(1, 7)),
        *(f"C40{n}" for n in range(1, 8)),
    }


def timeline(product, route):
    return {item.id for item in CONTENT.timeline if item.is_for(product, route)}


def test_what_one_label_asks_is_asked_of_no_other_product():
    label = {item.id for item in CONTENT.timeline if item.jurisdiction == "US"}
    assert label <= timeline("esketamine", "intranasal")
    for product in ("racemic_ketamine", "compounded_ketamine", None):
        assert not label & timeline(product, "intranasal")
    assert not label & timeline("esketamine", "oral")


def test_fasting_is_asked_of_before_an_injection_only():
    assert "fasting_before_injection" in timeline("racemic_ketamine", "iv")
    assert "fasting_before_injection" not in timeline("racemic_ketamine", "oral")
    assert "fasting_before_injection" not in timeline("racemic_ketamine", None)


def test_waiting_for_the_next_day_is_for_everyone():
    for product in (None, *CONTENT.words.products):
        assert "until_after_sleep" in timeline(product, None)


def test_expectations_come_in_the_order_of_time():
    for route in (None, *CONTENT.route_titles):
        starts = [one.from_hours for one in expectations(CONTENT, product=None, route=route)]
        assert starts == sorted(starts)
