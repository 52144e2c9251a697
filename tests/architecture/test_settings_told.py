"""Every setting that is read from the environment stands in the table of docs/running.md."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
READ = re.compile(r"[\"']((?:HOLDFAST|EMAIL)_[A-Z_]+|DATABASE_URL)[\"']")
TOLD = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|(.*)\|$", re.MULTILINE)
NO_ENVIRONMENT = {"EMAIL_TIMEOUT"}  # Django's own, which nobody sets from outside


def read_from_the_environment() -> set[str]:
    asks = ("environ", "whole_number(", "is_on(", "secret(", "word(")
    sources = (ROOT / "src" / "holdfast").rglob("*.py")
    lines = [line for file in sources for line in file.read_text("utf-8").splitlines()]
    return {
        name for line in lines if any(ask in line for ask in asks) for name in READ.findall(line)
    } - NO_ENVIRONMENT


def told() -> dict[str, tuple[str, str]]:
    table = (ROOT / "docs" / "running.md").read_text("utf-8")
    return {name: (default, what) for name, default, what, _ in TOLD.findall(table)}


def test_every_setting_is_told_and_none_that_is_not_read() -> None:
    assert read_from_the_environment() == told().keys()


def test_each_says_its_default_and_what_it_is() -> None:
    rows = told().items()
    assert [name for name, (default, what) in rows if not (default.strip() and what.strip())] == []


def test_a_setting_that_nobody_told_would_be_noticed() -> None:
    assert READ.findall('whole_number("HOLDFAST_NOT_TOLD", 3)') == ["HOLDFAST_NOT_TOLD"]
