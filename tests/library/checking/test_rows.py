"""A row that nobody carries, that is in no table, or that nothing holds is refused by line."""

from __future__ import annotations

import pytest

from holdfast.library.checking.rows import row_problems
from holdfast.library.content import load

CARDS = frozenset(card.id for card in load().cards)
SOURCES = frozenset({"HOLDFAST-DESIGN", "CSSRS"})


def told(folder, about):
    return [sentence for sentence in row_problems(folder, CARDS, SOURCES) if about in sentence]


def test_a_row_that_is_in_no_table_is_refused_with_the_one_that_may_be_meant(faulty):
    folder = faulty("cards/suitability/porphyria.yaml", ("rows: [A30]", "rows: [A30, A79]"))

    (problem,) = told(folder, "A79")
    assert problem.startswith("porphyria.yaml, line 2: “A79” is no row of the clinical tables")
    assert problem.endswith("What no table has is written `rows: []`.")


def test_a_row_that_nothing_carries_is_refused(faulty):
    folder = faulty("cards/suitability/porphyria.yaml", ("rows: [A30]", "rows: []"))

    assert told(folder, "A30") == [
        "rows.yaml, line 4: A30 is carried by nothing; name it under `rows` of a card, or in "
        "not-encoded.yaml with the reason."
    ]


def test_a_row_is_not_both_carried_and_left_out(faulty):
    folder = faulty("not-encoded.yaml", ("rows: [C111]", "rows: [C111, A30]"))

    assert told(folder, "A30") == [
        "rows.yaml, line 4: A30 is carried by suitability.porphyria; take it out of "
        "not-encoded.yaml."
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("promises.yaml", "::test_help_names", "::test_nobody_names", "there is no “tests/check"),
        ("promises.yaml", "tests/alerts/test_notify", "tests/alerts/no_telling", "no_telling"),
        ("promises.yaml", "    source: CSSRS", "    source: NOBODY", "“NOBODY” is not in sources"),
        ("promises.yaml", "locator: docs/decisions", "locator: ' '", "a source needs its locator"),
        ("promises.yaml", 'kept_by: ["tests/checkins/test_support.py::'
         'test_help_names_who_was_told_and_promises_no_more"]', "kept_by: []", "nothing keeps it"),
        ("not-encoded.yaml", "because: Authors dispute it, and treating", "because: ' ' #",
         "say because of what it is left out"),
        ("not-encoded.yaml", "source: YIP", "source: NOBODY", "“NOBODY” is not in sources.yaml"),
    ],
)  # fmt: skip
def test_what_is_kept_or_left_out_is_held_and_cited(faulty, name, old, new, says):
    problems = told(faulty(name, (old, new)), says)

    assert problems
    assert problems[0].startswith(f"{name}, line ")


def test_a_law_that_runs_out_is_looked_up_before(faulty, folder):
    law = next(p for p in sorted((folder / "law").iterdir()) if "verify_from" in p.read_text())
    text = law.read_text("utf-8")
    line = next(line for line in text.splitlines() if "verify_from:" in line)

    problems = told(faulty(f"law/{law.name}", (line + "\n", "")), "it runs out")
    assert problems[0].startswith(f"{law.name}, line ")


def test_where_there_are_no_tests_they_are_not_looked_for(folder, tmp_path):
    found = [s for s in row_problems(folder, CARDS, SOURCES, tmp_path) if "there is no" in s]
    assert found == []
