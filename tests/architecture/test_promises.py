"""What the documents promise is held by tests that exist."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from tests.architecture.house import ROOT

CARDS = ROOT / "src/holdfast/content/cards"
A_TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`")
A_CASE = re.compile(r"`(\w+/\w+\.yaml)`: ([^;`|]+?) *(?=[;|`])")
A_HAZARD = re.compile(r"^\| (H\d+) \|", re.MULTILINE)
DOCUMENTS = [
    ROOT / "docs/safety/hazards.md",
    ROOT / "docs/safety/true-and-whole.md",
    ROOT / "docs/safety/verification.md",
    ROOT / "docs/safety/shared-phone.md",
    ROOT / "docs/safety/stolen-file.md",
    ROOT / "SECURITY.md",
]


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def names_in(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(text_of(path))) if hasattr(node, "name")}


def cases_in(path: Path) -> set[str]:
    return {case["name"] for case in yaml.safe_load(text_of(path))["cases"]}


def missing_tests(text: str) -> list[str]:
    return [
        f"{file}::{name}"
        for file, name in A_TEST.findall(text)
        if not (ROOT / file).exists() or (name and name not in names_in(ROOT / file))
    ]


def missing_cases(text: str) -> list[str]:
    return [
        f"{file}: {name}"
        for file, name in A_CASE.findall(text)
        if not (CARDS / file).exists() or name not in cases_in(CARDS / file)
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_test_and_case_it_names_exists(document: Path) -> None:
    text = text_of(document)
    assert A_TEST.search(text)
    assert missing_tests(text) + missing_cases(text) == []


def test_every_hazard_is_held_by_something_and_numbered_once() -> None:
    text = text_of(DOCUMENTS[0])
    rows = [line for line in text.splitlines() if A_HAZARD.match(line)]
    assert [row for row in rows if not A_TEST.search(row) and not A_CASE.search(row)] == []
    numbers = A_HAZARD.findall(text)
    assert len(set(numbers)) == len(rows)


def test_one_that_does_not_exist_is_noticed() -> None:
    assert missing_tests("`tests/post/test_queue.py::test_nothing_of_the_kind`")
    assert missing_tests("`tests/nowhere/test_it.py`")
    assert missing_cases("| `risk/item_nine.yaml`: never written |")
