"""Names are told apart, and the glossary says where each term lives."""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE

ROW = re.compile(r"^\| (?P<term>[^|]+) \| (?P<meaning>[^|]+) \| (?P<places>`[^|]+`) \|$", re.M)
TERMS = {
    row["term"]: re.findall(r"`([^`]+)`", row["places"])
    for row in ROW.finditer((ROOT / "GLOSSARY.md").read_text("utf-8"))
}


def is_module(path: Path) -> bool:
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def is_public_class(path: Path, name: str) -> bool:
    tree = ast.parse(path.with_suffix(".py").read_text("utf-8"))
    return any(isinstance(node, ast.ClassDef) and node.name == name for node in tree.body)


@pytest.mark.parametrize("term", TERMS)
def test_a_term_lives_where_the_glossary_says(term: str) -> None:
    for place in TERMS[term]:
        *parts, last = place.split(".")
        inside = SOURCE.joinpath(*parts)
        assert is_public_class(inside, last) if last[0].isupper() else is_module(inside / last)


def test_every_line_of_the_glossary_is_read() -> None:
    lines = (ROOT / "GLOSSARY.md").read_text("utf-8").splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == len(TERMS) + 1
    assert list(TERMS) == sorted(TERMS)


def test_the_fields_terms_are_the_names_of_modules() -> None:
    """What the record, alerts and circles are made of is looked up by a term of the glossary."""
    folders = ("record/permissions", "record/keeping", "record/appending", "alerts", "circle")
    named = {place for places in TERMS.values() for place in places}
    assert {folder for folder in folders if not any(_is_in(folder, one) for one in named)} == set()


def _is_in(folder: str, place: str) -> bool:
    return place.startswith(folder.replace("/", "."))


def siblings() -> Iterator[tuple[Path, set[str]]]:
    for folder in (SOURCE, *(path.parent for path in SOURCE.rglob("__init__.py"))):
        files = {path.stem for path in folder.glob("*.py")}
        yield folder, (files | {path.parent.name for path in folder.glob("*/__init__.py")})


def test_no_two_neighbours_differ_by_a_letter() -> None:
    alike = [
        f"{folder.relative_to(SOURCE)}: {one}, {other}"
        for folder, names in siblings()
        for one, other in combinations(sorted(names), 2)
        if differs_by_a_letter(one, other)
    ]
    assert alike == []


def differs_by_a_letter(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = short[at:] if len(short) < len(long) else short[at + 1 :]
    return len(long) - len(short) <= 1 and long[at + 1 :] == rest


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("sheet", "sheets", True),
        ("part", "port", True),
        ("kept", "keep", False),
        ("name", "names_of", False),
    ],
)
def test_what_differs_by_a_letter_is_noticed(one: str, other: str, alike: bool) -> None:
    assert differs_by_a_letter(one, other) is alike
