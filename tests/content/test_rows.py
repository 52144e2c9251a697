"""Every row of the clinical tables is carried, or stands with the reason why not."""

import json
from pathlib import Path

import pytest
from tests.content.test_cards import CARDS

from holdfast.library.checking.rows import row_problems
from holdfast.library.checking.unfired_rows import unfired_rows
from holdfast.library.content import FOLDER, load
from holdfast.library.kept import read_kept
from holdfast.library.rows import rows
from holdfast.library.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
RULES = ROOT.parent / "shared" / "clinical" / "rules.json"
TABLES = ("A", "B", "C1", "C2", "C3", "C4", "D", "E1", "E2", "F")
# Rows that the tables as text have and the tables as data have not.
ONLY_IN_THE_TEXT = {"E113", "E114", "E3"}
ROWS = rows()


def test_the_check_finds_each_carried_or_left_out_for_a_reason():
    cards = frozenset(card.id for card in load().cards)
    sources = frozenset(read_yaml(FOLDER / "sources.yaml").value)

    assert list(row_problems(FOLDER, cards, sources)) == []


@pytest.mark.skipif(not RULES.exists(), reason="the clinical tables are not beside the repository")
def test_these_are_the_rows_of_the_clinical_tables():
    tables = json.loads(RULES.read_text("utf-8"))
    lines = [line for table in TABLES for line in tables[table]]
    ids = {line["id"] if isinstance(line, dict) else line[0] for line in lines}

    assert {row.id for row in ROWS} == ids | ONLY_IN_THE_TEXT


def test_some_of_the_law_runs_out():
    assert [one for one in read_kept(FOLDER) if one.valid_until]


def test_the_check_finds_each_row_in_a_chart_and_not_only_because_a_form_was_left_out():
    assert list(unfired_rows(CARDS, load())) == []
