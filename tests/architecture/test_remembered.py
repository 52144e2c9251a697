"""What is read once a process is read under one lock, and so is remembered in one way."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "src" / "holdfast"
OF_AN_UNKNOWN_TYPE = re.compile(
    r"msgspec\.(?:json|yaml)\.decode\([^()]*type=(?!known|dict)"
    r"|msgspec\.convert\((?:[^(),]|\([^()]*\))+, (?!known)"
)
ANOTHER_CACHE = re.compile(r"^@(functools\.)?(lru_)?cache\b", re.MULTILINE)


def test_above_the_kernel_nothing_is_remembered_in_another_way():
    files = (file for file in HOUSE.rglob("*.py") if "kernel" not in file.relative_to(HOUSE).parts)
    assert [file.name for file in files if ANOTHER_CACHE.search(file.read_text("utf-8"))] == []


def test_msgspec_meets_no_type_that_two_threads_might_show_it_at_once() -> None:
    found = [
        file.name for file in HOUSE.rglob("*.py") if OF_AN_UNKNOWN_TYPE.search(file.read_text())
    ]
    assert found == []


def test_a_type_that_it_does_not_know_would_be_noticed() -> None:
    assert OF_AN_UNKNOWN_TYPE.search("msgspec.json.decode(written, type=Briefing)")
    assert OF_AN_UNKNOWN_TYPE.search("msgspec.convert(one, Fault)")
    assert not OF_AN_UNKNOWN_TYPE.search("msgspec.convert(loads(token, salt=1), known(Token))")
