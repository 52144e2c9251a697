"""Medicines of tables and chart files, by the names people write."""

from __future__ import annotations

import json

import pytest

from holdfast.exchange.chart_import import read_chart
from holdfast.library.content import load

AT = "2026-11-20T10:00:00Z"


def came(name, text=None):
    body = {"ingredient": name, "status": "taking"} | ({"text": text} if text else {})
    line = json.dumps({"kind": "medication", "at": AT, "by": "import", "body": body})
    return read_chart("c.jsonl", "c", line, load())


def bodies(imported):
    return [(entry["body"]["ingredient"], entry["body"].get("text")) for entry in imported.entries]


def test_a_product_is_kept_under_its_ingredient_with_the_name_as_it_was_written():
    assert bodies(came("Lithium carb. 300mg cap", "at night")) == [
        ("lithium", "Lithium carb. 300mg cap; at night")
    ]


def test_a_combination_is_one_entry_an_ingredient_each_with_an_id_that_stays_the_same():
    imported = came("oxycodone-acetaminophen 5-325 mg")
    assert [name for name, _ in bodies(imported)] == ["oxycodone", "acetaminophen"]
    assert len({entry["id"] for entry in imported.entries}) == 2
    assert imported.entries == came("oxycodone-acetaminophen 5-325 mg").entries


@pytest.mark.parametrize("name", ["Nardil", "PHENELZINE", "Suboxone", "opioid"])
def test_what_is_known_as_it_stands_stays_so_and_is_not_unknown_too(name):
    imported = came(name)
    assert bodies(imported) == [(name, None)]
    assert (imported.kept, dict(imported.mapped)) == ([], {"medication": 1})


def test_what_nobody_knows_is_kept_as_it_was_written():
    imported = came("Moonroot 5 mg")
    assert bodies(imported) == [("Moonroot 5 mg", None)]
    assert [str(one) for one in imported.kept] == ["medication Moonroot 5 mg"]


def test_a_misspelt_name_is_kept_and_asked_about():
    imported = came("setraline")
    assert bodies(imported) == [("setraline", None)]
    assert [str(one) for one in imported.kept] == ["medication setraline; is sertraline meant?"]
