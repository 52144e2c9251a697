"""Tables of entries as spreadsheets write them."""

from __future__ import annotations

import pytest

from holdfast.exchange.chart_import import read_chart
from holdfast.library.content import load
from holdfast.library.refused import Refused

AT = "2026-11-20T10:00:00Z"


def bodies(text):
    return [entry["body"] for entry in read_chart("c.csv", "c", text, load()).entries]


def problem(text):
    with pytest.raises(Refused) as refused:
        read_chart("c.csv", "c", text, load())
    return " ".join(refused.value.problems)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_whatever_parts_the_columns(sign):
    text = f"kind,at,ingredient,status\nmedication,{AT},phenelzine,taking\n".replace(",", sign)
    assert bodies(text) == [{"ingredient": "phenelzine", "status": "taking"}]


def test_headings_with_spaces_and_capitals():
    text = f" Kind , AT, Ingredient,Status\nmedication,{AT},phenelzine,taking\n"
    assert bodies(text) == [{"ingredient": "phenelzine", "status": "taking"}]


def test_decimal_commas_beside_semicolons():
    text = f"kind;at;name;kg\nreading;{AT};weight;70,5\n"
    assert bodies(text) == [{"name": "weight", "kg": 70.5}]


def test_a_row_with_more_cells_than_headings_is_refused_by_its_line_and_shows_nobodys_words():
    text = f"kind,at,ingredient,status\nmedication,{AT},phenelzine,taking, at night\n"
    said = problem(text)
    assert said.startswith("c.csv, line 2: there are 5 cells under 4 headings")
    assert "night" not in said


def test_empty_cells_beyond_the_headings_are_nothing():
    text = f"kind,at,ingredient,status\nmedication,{AT},phenelzine,taking,,\n"
    assert len(bodies(text)) == 1


@pytest.mark.parametrize("heading", ["status", " Status"])
def test_a_heading_that_is_there_twice_is_named(heading):
    text = f"kind,at,ingredient,status,{heading}\nmedication,{AT},phenelzine,taking,stopped\n"
    assert problem(text) == "c.csv: the column status is there twice."


def test_nothing_at_all_lacks_its_columns():
    assert problem("") == "c.csv: the column kind, at is missing."
