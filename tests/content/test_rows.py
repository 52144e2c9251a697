"""Every row of the clinical tables is carried, or stands with the reason why not."""

import ast
import json
from pathlib import Path

import pytest
from tests.content.test_cards import CASES, scene_of

from holdfast.kernel.findings import findings_of
from holdfast.library.content import FOLDER, load
from holdfast.library.kept import read_kept, read_not_encoded
from holdfast.library.rows import carriers, rows
from holdfast.library.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
RULES = ROOT.parent / "shared" / "clinical" / "rules.json"
TABLES = ("A", "B", "C1", "C2", "C3", "C4", "D", "E1", "E2", "F")
# Rows that the tables as text have and the tables as data have not.
ONLY_IN_THE_TEXT = {"E113", "E114", "E3"}
ROWS = rows()
KEPT = read_kept(FOLDER)


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_each_row_is_carried_or_says_why_not(row):
    assert row.carried_by or row.not_yet or row.not_encoded
    assert not (row.carried_by and row.not_encoded)


@pytest.mark.skipif(not RULES.exists(), reason="the clinical tables are not beside the repository")
def test_these_are_the_rows_of_the_clinical_tables():
    tables = json.loads(RULES.read_text("utf-8"))
    lines = [line for table in TABLES for line in tables[table]]
    ids = {line["id"] if isinstance(line, dict) else line[0] for line in lines}

    assert {row.id for row in ROWS} == ids | ONLY_IN_THE_TEXT


def test_nothing_carries_a_row_that_is_in_no_table():
    assert set(carriers()) <= {row.id for row in ROWS}


def exists(name):
    file, _, test = name.partition("::")
    if not file.startswith("tests/"):
        return name in {card.id for card in load().cards}
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return test in {node.name for node in ast.walk(tree) if hasattr(node, "name")}


@pytest.mark.parametrize("kept", KEPT, ids=[" ".join(kept.rows) for kept in KEPT])
def test_what_keeps_a_row_exists_and_is_cited(kept):
    sources = read_yaml(FOLDER / "sources.yaml").value

    assert [name for name in kept.kept_by if not exists(name)] == []
    assert kept.kept_by or kept.not_yet
    assert kept.source in sources
    assert kept.locator


def test_what_is_left_out_has_a_reason_and_a_source():
    sources = read_yaml(FOLDER / "sources.yaml").value

    for one in read_not_encoded(FOLDER):
        assert one.because
        assert one.source in sources


def test_a_law_that_runs_out_is_to_be_looked_up_before_it_does():
    dated = [one for one in KEPT if one.valid_until]

    assert dated
    assert all(one.verify_from and one.verify_from < one.valid_until for one in dated)


# Decided by what was left out. Of these rows the table itself says no more than when to ask again.
LEFT_OUT = {"missed_in_a_row", "not_done_since", "overdue", "reading_not_done_after_dose"}
LEFT_OUT |= {"stale_fact"}
SCHEDULES = {"A73", "C107", "C110", "C202", "D02", "D05", "D06", "D10", "D14", "D15", "D16", "D19"}
CARRIED = sorted({row for card in load().cards for row in card.rows} - SCHEDULES)


@pytest.mark.parametrize("row", CARRIED)
def test_each_row_fires_in_a_chart_of_its_own_and_not_only_because_a_form_was_left_out(row):
    fired = [
        case.name
        for read, case in CASES
        if row in read.card.rows
        and read.card.predicate not in LEFT_OUT
        and any(
            one.state == "present" and row in one.rows
            for one in findings_of(read.card, scene_of(case))
        )
    ]
    assert fired
