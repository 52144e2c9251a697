"""A number about a course is refused without a source that is known and a place in it."""

from __future__ import annotations

import pytest

from holdfast.library.checking.figures import figure_problems
from holdfast.library.content import FOLDER
from holdfast.library.yaml_file import read_yaml

KNOWN = frozenset(read_yaml(FOLDER / "sources.yaml").value)
SHIPPED = (FOLDER / "trajectory" / "fade.yaml").read_text("utf-8")


def problems(tmp_path, old="", new=""):
    (tmp_path / "fade.yaml").write_text(SHIPPED.replace(old, new, 1), "utf-8")
    return list(figure_problems(tmp_path, KNOWN))


def test_what_is_shipped_holds():
    assert list(figure_problems(FOLDER / "trajectory", KNOWN)) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("source: HOLDFAST-DESIGN", "source: HEARSAY", "“HEARSAY” is not in sources.yaml"),
        ("locator: docs/decisions/0018; the forms of mood ask about two weeks", 'locator: " "',
         "a source needs its locator"),
        ("status: draft", "status: reviewed", "reviewed content names its reviewer"),
        ("reviewer: null", "reviewer: somebody", "a draft names neither"),
    ],
)  # fmt: skip
def test_one_sentence_says_what_is_missing_and_where(tmp_path, old, new, sentence):
    if new == "reviewer: somebody":
        old, new = (
            "reviewer: null\nreviewed_on: null",
            "reviewer: somebody\nreviewed_on: 2026-01-01",
        )
    (problem,) = problems(tmp_path, old, new)

    assert problem.startswith("fade.yaml, line ")
    assert sentence in problem


def test_a_number_in_a_list_is_looked_at_too(tmp_path):
    text = SHIPPED + "more:\n  - {value: 1, says: x, source: HEARSAY, locator: y, evidence: A}\n"
    (tmp_path / "fade.yaml").write_text(text, "utf-8")

    assert len(list(figure_problems(tmp_path, KNOWN))) == 1
